/** Texts of the page on which the local portal is closed by a day. */
export const CLOSING = {
  title: { vi: "Ngừng nhận hồ sơ trên cổng này", en: "When this portal stops taking applications" },
  lead: {
    vi: "Từ ngày đã định, người dân nộp hồ sơ trên Cổng Dịch vụ công quốc gia. Cổng này chỉ còn thông tin, tra cứu, hồ sơ đã nộp và bàn làm việc.",
    en: "From the day set on, people apply on the national portal. This one keeps information, look-up, what was applied for before and the desk.",
  },
  law: {
    vi: "Nghị định 118/2025/NĐ-CP, được sửa đổi bởi Nghị định 367/2025/NĐ-CP. Ngày áp dụng của địa phương do cơ quan có thẩm quyền quyết định.",
    en: "Decree 118/2025/NĐ-CP as amended by Decree 367/2025/NĐ-CP. The day for each place is decided by the competent authority.",
  },
  none: { vi: "Chưa định ngày nào: người dân vẫn nộp hồ sơ tại đây.", en: "No day is set: people still apply here." },
  soon: { vi: "Ngừng nhận từ ngày {day}", en: "No more applications from {day}" },
  soonText: {
    vi: "Trang thủ tục, trang bắt đầu khai và trang đầu báo trước ngày này. Người đang khai dở được nhắn trong hộp thông báo.",
    en: "The home page, each procedure's page and the page where one begins say so beforehand. Whoever is writing an application is told in their inbox.",
  },
  closed: { vi: "Đã ngừng nhận từ ngày {day}", en: "No more applications since {day}" },
  closedText: {
    vi: "Hồ sơ nộp trên Cổng Dịch vụ công quốc gia vẫn vào hàng việc như thường. Bộ phận một cửa vẫn nhận hồ sơ trực tiếp, qua bưu chính.",
    en: "What is filed on the national portal comes into the queues as before. One-stop desks still take applications in at the counter and by post.",
  },
  day: { vi: "Ngừng nhận từ ngày", en: "No more applications from" },
  dayHint: { vi: "Sau hôm nay. Nên báo trước ít nhất một tháng.", en: "After today. A month's notice at least is advised." },
  dayMissing: { vi: "Hãy gõ đủ ngày, tháng, năm, ví dụ 01/01/2027.", en: "Type day, month and year, for example 01/01/2027." },
  set: { vi: "Định ngày và báo cho người đang khai", en: "Set the day and tell whoever is writing" },
  undo: { vi: "Bỏ ngày này, tiếp tục nhận hồ sơ", en: "Undo this day, go on taking applications" },
  undoHint: {
    vi: "Bỏ được cho tới hết ngày hôm trước. Người đã được nhắn sẽ được nhắn lại.",
    en: "This can be undone until the end of the day before. Whoever was told will be told again.",
  },
  doneSet: { vi: "Đã định ngày. Người đang khai dở đang được nhắn.", en: "The day is set. Whoever is writing is being told." },
  doneUndone: { vi: "Đã bỏ ngày. Cổng này tiếp tục nhận hồ sơ.", en: "The day is undone. This portal goes on taking applications." },
  way: { vi: "Ngày ngừng nhận hồ sơ trên cổng này", en: "The day on which this portal stops taking applications" },
} as const;
