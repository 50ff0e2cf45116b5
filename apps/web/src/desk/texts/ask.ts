import type { Text } from "@motlan/kernel";

export const ASK = {
  title: { vi: "Yêu cầu bổ sung", en: "Ask for more" },
  lead: {
    vi: "Chỉ được yêu cầu một lần, nêu đủ mọi nội dung. Người dân nhận ngay; thời hạn tạm dừng đến khi họ trả lời.",
    en: "More may be asked for once, everything at once. The person is told now; the clock stands until they answer.",
  },
  what: { vi: "Mục cần bổ sung", en: "What is missing" },
  found: { vi: "Máy kiểm tra thấy chưa đạt", en: "The machine found this wrong" },
  phrase: { vi: "Lời mẫu", en: "Ready phrase" },
  none: { vi: "Không dùng lời mẫu", en: "No phrase" },
  words: { vi: "Nói rõ cần làm gì", en: "Say what to do" },
  other: { vi: "Nội dung khác của cả hồ sơ", en: "Anything else about the whole dossier" },
  send: { vi: "Gửi yêu cầu bổ sung", en: "Send the request" },
  back: { vi: "Quay lại hồ sơ", en: "Back to the dossier" },
  choose: {
    vi: "Hãy đánh dấu ít nhất một mục cần bổ sung, hoặc ghi nội dung khác ở cuối trang.",
    en: "Tick at least one thing, or write something else at the end.",
  },
  say: { vi: "{label}: hãy chọn lời mẫu hoặc ghi rõ cần bổ sung gì.", en: "{label}: choose a phrase or say what is missing." },
} as const;

/** Sentences officials write again and again; `{label}` is the question or paper. */
export const PHRASES: Readonly<Record<"file" | "value" | "check", readonly { readonly id: string; readonly text: Text }[]>> = {
  file: [
    {
      id: "blurred",
      text: {
        vi: "{label}: ảnh chụp chưa rõ. Hãy chụp lại đủ bốn góc, rõ chữ và dấu.",
        en: "{label}: the picture is not clear. Take it again with all four corners, letters and seal readable.",
      },
    },
    {
      id: "missing-page",
      text: { vi: "{label}: còn thiếu trang. Hãy gửi đủ các trang.", en: "{label}: pages are missing. Send all of them." },
    },
    {
      id: "wrong-paper",
      text: {
        vi: "{label}: tệp gửi lên không phải giấy tờ này. Hãy gửi đúng giấy tờ.",
        en: "{label}: the file is another paper. Send the right one.",
      },
    },
    {
      id: "expired",
      text: {
        vi: "{label}: giấy tờ đã hết giá trị sử dụng. Hãy gửi bản còn giá trị.",
        en: "{label}: the paper has expired. Send a valid one.",
      },
    },
  ],
  check: [],
  value: [
    {
      id: "differs",
      text: {
        vi: "{label}: chưa khớp với giấy tờ kèm theo. Hãy kiểm tra và sửa lại.",
        en: "{label}: it does not agree with the papers. Check and correct it.",
      },
    },
    {
      id: "incomplete",
      text: {
        vi: "{label}: khai chưa đầy đủ. Hãy ghi đủ theo giấy tờ.",
        en: "{label}: it is incomplete. Write it in full as on the paper.",
      },
    },
    {
      id: "explain",
      text: {
        vi: "{label}: khác dữ liệu Nhà nước đang giữ. Hãy giải thích và gửi giấy tờ chứng minh.",
        en: "{label}: it differs from what the State holds. Explain, with a paper that shows it.",
      },
    },
  ],
};

export const REFUSE = {
  title: { vi: "Từ chối hồ sơ", en: "Refuse the dossier" },
  lead: {
    vi: "Hồ sơ đóng lại và người dân nhận phiếu từ chối có căn cứ pháp lý. Chỉ từ chối theo lý do mà thủ tục đã quy định.",
    en: "The dossier is closed and the person gets a refusal with its legal basis. Only on a ground the procedure names.",
  },
  ground: { vi: "Lý do theo quy định", en: "Ground" },
  words: { vi: "Giải thích cho người dân vì sao lý do này áp dụng với họ", en: "Explain why it applies to them" },
  wordsHint: {
    vi: "Viết như nói với họ tại quầy: hồ sơ của họ có điều gì, và họ có thể làm gì tiếp.",
    en: "As you would say it at the counter: what it is about their case, and what they can do next.",
  },
  send: { vi: "Từ chối hồ sơ", en: "Refuse" },
  chooseGround: { vi: "Hãy chọn một lý do theo quy định.", en: "Choose a ground." },
  sayWhy: { vi: "Hãy giải thích lý do để người dân hiểu.", en: "Explain the reason so that the person understands." },
} as const;

export const SEND_BACK = {
  title: { vi: "Trả lại để sửa", en: "Send back" },
  lead: {
    vi: "Hồ sơ về lại người đã thẩm tra hoặc lập dự thảo. Thời hạn vẫn chạy.",
    en: "The dossier goes back to who examined or drafted it. The clock runs on.",
  },
  words: { vi: "Cần sửa gì", en: "What is to be mended" },
  send: { vi: "Trả lại", en: "Send back" },
  say: { vi: "Hãy ghi rõ cần sửa gì để người nhận làm được ngay.", en: "Say what is to be mended." },
} as const;
