export const AMEND = {
  title: { vi: "Sửa tờ khai theo đề nghị của người nộp", en: "Mend answers as the applicant asked" },
  lead: {
    vi: "Chỉ sửa điều người nộp đã đề nghị. Nội dung cũ được giữ lại và người nộp thấy từng chỗ đã sửa.",
    en: "Mend only what the applicant asked. What stood before is kept, and they see each change.",
  },
  words: { vi: "Sửa theo đề nghị nào", en: "On what request" },
  wordsHint: { vi: "Ví dụ: người nộp báo sửa chữ đệm khi xem dự thảo.", en: "For instance: they corrected the middle name in the draft." },
  send: { vi: "Lưu chỗ đã sửa", en: "Keep the changes" },
  nothing: { vi: "Chưa có mục nào khác đi. Hãy sửa ít nhất một mục.", en: "Nothing differs yet. Change at least one answer." },
  say: { vi: "Hãy ghi sửa theo đề nghị nào của người nộp.", en: "Say on what request of the applicant." },
  link: { vi: "Sửa tờ khai", en: "Mend answers" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
} as const;
