/** What the check page says of what one sees and submits. */
export const SEAL = {
  code: {
    vi: "Mã nội dung bạn đang xem: {code}. Nội dung thay đổi sau lúc này thì hệ thống dừng lại và cho bạn xem chỗ khác.",
    en: "Code of what you are looking at: {code}. If anything changes from now on, we stop and show you what differs.",
  },
  changed: { vi: "Những chỗ khác với lúc bạn xem", en: "What differs from what you saw" },
  what: { vi: "Mục", en: "Answer" },
  before: { vi: "Lúc bạn xem", en: "When you looked" },
  after: { vi: "Bây giờ", en: "Now" },
  nothing: { vi: "(không có)", en: "(none)" },
  unseen: {
    vi: "Nơi nhận, cách nhận kết quả, lệ phí, quy định hoặc tệp đính kèm đã đổi. Hãy xem lại từng phần bên dưới.",
    en: "The office, the way of delivery, the fee, a rule or an attached file has changed. Look each part over below.",
  },
} as const;
