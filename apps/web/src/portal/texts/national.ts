/** Texts on filing at the national portal alone (Cổng Dịch vụ công quốc gia). */
export const NATIONAL_ONLY = {
  soon: {
    vi: "Từ ngày {day}, hồ sơ chỉ nộp trên Cổng Dịch vụ công quốc gia",
    en: "From {day} applications are made on the national portal alone",
  },
  soonText: {
    vi: "Trước ngày đó bạn vẫn nộp được tại đây. Hồ sơ đã nộp tại đây vẫn được giải quyết, bổ sung và trả kết quả tại đây.",
    en: "Until then you can still apply here. What was applied for here goes on, is supplemented and has its result here.",
  },
  closed: { vi: "Nộp hồ sơ trên Cổng Dịch vụ công quốc gia", en: "Apply on the national portal" },
  closedText: {
    vi: "Từ ngày {day}, hồ sơ trực tuyến chỉ nộp trên Cổng Dịch vụ công quốc gia. Tại đây bạn vẫn xem thủ tục, tra cứu, bổ sung và nhận kết quả của hồ sơ đã nộp.",
    en: "Since {day} online applications are made on the national portal alone. Here you still read about procedures, look up, supplement what you applied for before and get its result.",
  },
  go: { vi: "Nộp trên Cổng quốc gia", en: "Apply on the national portal" },
  desk: {
    vi: "Không làm được trên mạng? Đến bộ phận một cửa gần nhất, mang theo căn cước; cán bộ giúp bạn nộp.",
    en: "Cannot do it online? Come to the nearest one-stop desk with your identity card; the staff help you apply.",
  },
  draft: { vi: "Bản khai của bạn", en: "What you wrote" },
  draftLead: {
    vi: "Bản khai này không nộp tại đây được nữa. Bạn vẫn xem được những gì đã khai để khai lại trên Cổng quốc gia; bản khai được giữ đến {day}.",
    en: "This draft cannot be submitted here any more. You can still read what you wrote and use it on the national portal; it is kept until {day}.",
  },
  empty: { vi: "Chưa khai mục nào.", en: "Nothing was filled in." },
} as const;
