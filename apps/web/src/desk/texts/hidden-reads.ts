import type { Text } from "@motlan/kernel";

/** Reads kept from their persons for a time. */
export const HIDDEN = {
  title: { vi: "Lượt tra cứu giữ kín", en: "Hidden reads" },
  lead: {
    vi: "Những lượt cơ quan bạn đã giữ kín với người có dữ liệu. Hết thời hạn, lượt đó tự hiện ra với họ và cả hai bên được báo. Số lượt giữ kín luôn được công khai.",
    en: "What your agency keeps from the persons concerned. When its term is over a read is shown to them by itself, and both are told. How many there are is always public.",
  },
  none: { vi: "Cơ quan bạn không giữ kín lượt tra cứu nào", en: "Your agency hides no read" },
  noneDo: {
    vi: "Khi tra cứu trong một cơ sở dữ liệu, bạn chọn lý do giữ kín và thời hạn ngay trên trang tra cứu.",
    en: "When you look something up in a registry, choose the reason and the term on that page.",
  },
  toRegistries: { vi: "Đến cơ sở dữ liệu để tra cứu", en: "Look something up" },
  at: { vi: "Tra cứu lúc", en: "Read at" },
  what: { vi: "Cơ sở dữ liệu, mục đích", en: "Registry and purpose" },
  why: { vi: "Lý do, căn cứ", en: "Reason and law" },
  until: { vi: "Giữ kín đến", en: "Hidden until" },
  state: { vi: "Tình trạng", en: "State" },
  hiddenNow: { vi: "Đang giữ kín", en: "Hidden" },
  open: { vi: "Đã hiện ra với người có dữ liệu", en: "Shown to its person" },
  longer: { vi: "Giữ kín lâu hơn", en: "Hide it longer" },
  longerLead: {
    vi: "Tra cứu lúc {at}, đang giữ kín đến {until}. Luật cho giữ kín muộn nhất đến hết ngày {latest}, tính từ lúc tra cứu.",
    en: "Read at {at}, hidden until {until}. The law lets it be hidden until the end of {latest} at the latest, counted from the read.",
  },
  longerTo: { vi: "Giữ kín đến hết ngày nào", en: "Hidden until the end of which day" },
  words: { vi: "Vì sao cần lâu hơn, theo văn bản nào", en: "Why longer, and by which document" },
  save: { vi: "Ghi thời hạn mới", en: "Keep the new term" },
  saved: { vi: "Đã ghi thời hạn mới.", en: "The new term is kept." },
  back: { vi: "Về các lượt giữ kín", en: "Back to the hidden reads" },
  needed: { vi: "Hãy điền mục này.", en: "Fill this in." },
  day: { vi: "Hãy nhập ngày, ví dụ 31/12/2026.", en: "Enter a day, such as 31/12/2026." },
  dayHint: { vi: "Ví dụ 31/12/2026", en: "For example 31/12/2026" },
  choose: { vi: "Giữ kín lượt tra cứu này với người có dữ liệu", en: "Hide this read from its person" },
  chooseHint: {
    vi: "Chỉ khi luật cho phép. Người đó không thấy lượt này cho đến hết thời hạn; mọi lần mở kết quả đều được giữ kín như vậy.",
    en: "Only where the law allows it. They do not see it until the term is over; each opening of what is found is hidden alike.",
  },
  notHidden: { vi: "Không giữ kín", en: "Not hidden" },
  rule: { vi: "{title} – {law}, tối đa {days} ngày", en: "{title} – {law}, {days} days at most" },
  to: { vi: "Giữ kín đến hết ngày", en: "Hidden until the end of" },
  chooseReason: { vi: "Hãy chọn lý do giữ kín, hoặc bỏ trống ngày.", en: "Choose a reason, or leave the day empty." },
  notice: { vi: "Lượt xem này được giữ kín", en: "This reading is hidden" },
  noticeText: {
    vi: "{reason}. Người có dữ liệu không thấy lượt này cho đến {until}; sau đó nó tự hiện ra với họ.",
    en: "{reason}. The person concerned does not see it until {until}; then it is shown to them by itself.",
  },
} as const satisfies Record<string, Text>;
