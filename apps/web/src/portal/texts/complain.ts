import type { State } from "@motlan/complaints";
import type { Text } from "@motlan/kernel";

export const COMPLAIN = {
  title: { vi: "Khiếu nại", en: "Complaint" },
  disagree: { vi: "Nếu bạn không đồng ý", en: "If you disagree" },
  who: {
    vi: "Bạn có quyền khiếu nại đến {who}. Đơn được xem xét thụ lý trong {takeUp} ngày và có quyết định trong {decide} ngày kể từ khi thụ lý ({complex} ngày nếu phức tạp; vùng sâu, vùng xa dài hơn). Căn cứ {law}.",
    en: "You may complain to {who}. It is considered within {takeUp} days and decided within {decide} days of being taken up ({complex} if complex; longer in remote areas). By {law}.",
  },
  next: {
    vi: "Không đồng ý với quyết định đó thì trong {next} ngày bạn khiếu nại lần hai lên cấp trên, hoặc khởi kiện tại Tòa án theo luật tố tụng hành chính.",
    en: "If you disagree with that decision, complain to the superior within {next} days, or go to court by the law on administrative procedure.",
  },
  free: {
    vi: "Người đã xử lý hồ sơ không được giải quyết khiếu nại về chính hồ sơ đó.",
    en: "Nobody who dealt with the dossier hears a complaint about it.",
  },
  unconfirmed: { vi: "Thời hạn chưa đối chiếu với văn bản đang có hiệu lực.", en: "Not compared with the text in force." },
  begin: { vi: "Viết khiếu nại", en: "Write a complaint" },
  about: { vi: "Bạn khiếu nại việc gì?", en: "What do you complain of?" },
  aboutMissing: { vi: "Hãy chọn việc bạn khiếu nại.", en: "Choose what you complain of." },
  words: { vi: "Vì sao bạn không đồng ý, và bạn muốn cơ quan làm gì?", en: "Why do you disagree, and what should be done?" },
  wordsHint: { vi: "Viết như kể với người quen. Không cần trích luật.", en: "In everyday words. No law need be cited." },
  send: { vi: "Gửi khiếu nại", en: "Send the complaint" },
  none: {
    vi: "Hồ sơ này hiện không có việc gì để khiếu nại, hoặc đã quá 90 ngày.",
    en: "There is nothing to complain of now, or more than 90 days have passed.",
  },
  first: { vi: "Khiếu nại lần đầu", en: "First complaint" },
  second: { vi: "Khiếu nại lần hai", en: "Second complaint" },
  state: { vi: "Tình trạng", en: "State" },
  hearer: { vi: "Nơi giải quyết", en: "Heard by" },
  due: { vi: "Hạn", en: "Due" },
  takeUpBy: { vi: "Xem xét thụ lý trước {at}", en: "To be taken up by {at}" },
  decideBy: { vi: "Có quyết định trước {at}", en: "To be decided by {at}" },
  outcome: { vi: "Kết luận", en: "Decision" },
  paper: { vi: "Tải quyết định (PDF)", en: "Download the decision (PDF)" },
  answer: { vi: "Trả lời cơ quan giải quyết", en: "Your answer" },
  sendAnswer: { vi: "Gửi trả lời", en: "Send the answer" },
  again: { vi: "Khiếu nại lần hai lên cấp trên", en: "Complain to the superior" },
  againHint: { vi: "Gửi trước {at}. Bạn cũng có thể khởi kiện tại Tòa án.", en: "Before {at}. You may also go to court." },
  sendAgain: { vi: "Gửi khiếu nại lần hai", en: "Send the second complaint" },
  withdraw: { vi: "Rút khiếu nại này", en: "Withdraw this complaint" },
  wordsOf: { vi: "Bạn viết", en: "You wrote" },
  said: { vi: "Cơ quan giải quyết", en: "The agency that hears it" },
} as const satisfies Record<string, Text>;

export const COMPLAINT_STATES = {
  received: { vi: "Đã nhận, chờ thụ lý", en: "Received" },
  "taken-up": { vi: "Đã thụ lý, đang giải quyết", en: "Taken up" },
  asked: { vi: "Chờ bạn trả lời", en: "Waiting for your answer" },
  decided: { vi: "Đã có quyết định", en: "Decided" },
  declined: { vi: "Không thụ lý", en: "Not taken up" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn" },
  ended: { vi: "Đã kết thúc", en: "Ended" },
} as const satisfies Record<State, Text>;
