import type { Text } from "@motlan/kernel";

export const CONSENTS = {
  title: { vi: "Sự đồng ý của người dân", en: "People's consents" },
  lead: {
    vi: "Đề nghị cơ quan bạn đã gửi và sự đồng ý theo thỏa thuận của cơ quan bạn. Hỏi đúng việc đang làm; không ai trả lời thì coi như không đồng ý.",
    en: "What your agency asked, and the consents to its agreements. Ask for what you need now; no answer is a no.",
  },
  ask: { vi: "Xin sự đồng ý", en: "Ask for a consent" },
  agreements: { vi: "Thỏa thuận xử lý dữ liệu", en: "Data agreements" },
  none: { vi: "Chưa hỏi ai", en: "Nobody was asked" },
  purpose: { vi: "Mục đích", en: "Purpose" },
  askedAt: { vi: "Hỏi lúc", en: "Asked at" },
  state: { vi: "Tình trạng", en: "State" },
  until: { vi: "Đến", en: "Until" },
  reference: { vi: "Mã tham chiếu", en: "Reference" },
  back: { vi: "Về danh sách", en: "Back to the list" },
  number: { vi: "Số định danh của người được hỏi", en: "Number of the person" },
  numberHint: {
    vi: "12 chữ số. Lần tra này hiện trong danh sách xem dữ liệu của người đó.",
    en: "12 digits. This look-up stands in that person's list of reads.",
  },
  agreement: { vi: "Đồng ý với điều gì", en: "To what" },
  agreementMissing: { vi: "Hãy chọn một thỏa thuận.", en: "Choose an agreement." },
  noAgreement: {
    vi: "Chưa có thỏa thuận nào để hỏi. Lãnh đạo cơ quan ban hành ở mục Thỏa thuận xử lý dữ liệu.",
    en: "There is no agreement to ask for yet. The agency's head declares one under Data agreements.",
  },
  reason: { vi: "Vì sao cần (người được hỏi đọc được)", en: "Why (the person reads it)" },
  send: { vi: "Gửi đề nghị", en: "Send the request" },
  sent: { vi: "Đã gửi. Người được hỏi thấy ngay trong thông báo của họ.", en: "Sent. It is in the person's notices now." },
} as const satisfies Record<string, Text>;
