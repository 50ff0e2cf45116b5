import type { Text } from "@motlan/kernel";

/** Texts of saying that a value held is wrong, on both sides. */
export const CORRECT = {
  wrong: { vi: "Sai rồi?", en: "Wrong?" },
  title: { vi: "Báo dữ liệu sai", en: "Say what is wrong" },
  lead: {
    vi: "Cho biết chỗ nào sai, thế nào mới đúng. Cơ quan giữ dữ liệu sẽ xem xét và trả lời bạn; hồ sơ đang làm vẫn được giải quyết tiếp.",
    en: "Say what is wrong and what is right. Whoever keeps the data looks into it and answers; your applications go on.",
  },
  what: { vi: "Đang ghi", en: "Recorded now" },
  before: { vi: "Trước khi sửa", en: "Recorded before" },
  source: { vi: "Nguồn", en: "Source" },
  right: { vi: "Đúng ra là", en: "What is right" },
  rightHint: { vi: "Để trống nếu đúng ra mục này không có gì.", en: "Leave it empty if nothing should stand there." },
  words: { vi: "Vì sao bạn biết là sai", en: "How you know it is wrong" },
  wordsHint: { vi: "Ví dụ: giấy khai sinh bản chính ghi khác.", en: "For example: the birth certificate says otherwise." },
  paper: { vi: "Giấy tờ chứng minh", en: "A paper that shows it" },
  paperTypes: { vi: "PDF, JPG, PNG", en: "PDF, JPG, PNG" },
  send: { vi: "Gửi cho cơ quan giữ dữ liệu", en: "Send it to the keeper" },
  sendHint: {
    vi: "Cơ quan phải trả lời trong {days} ngày theo {law}.",
    en: "An answer is due within {days} days by {law}.",
  },
  dayHint: { vi: "ngày/tháng/năm", en: "day/month/year" },
  nothing: { vi: "(trống)", en: "(empty)" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  mine: { vi: "Những chỗ bạn đã báo sai", en: "What you said is wrong" },
  one: { vi: "Yêu cầu sửa dữ liệu", en: "Request for correction" },
  sent: { vi: "Đã gửi. Cơ quan giữ dữ liệu trả lời chậm nhất {due}.", en: "Sent. The keeper answers by {due}." },
  due: { vi: "Hạn trả lời", en: "Answer due" },
  overdue: { vi: "đã quá hạn", en: "overdue" },
  keeper: { vi: "Cơ quan giải quyết", en: "Who answers" },
  state: { vi: "Tình trạng", en: "State" },
  steps: { vi: "Đã làm gì", en: "What was done" },
  basis: { vi: "Căn cứ", en: "Basis" },
  withdraw: { vi: "Rút lại yêu cầu", en: "Take it back" },
  next: {
    vi: "Không đồng ý? Bạn có thể báo lại kèm giấy tờ khác, hoặc khiếu nại với cơ quan giữ dữ liệu.",
    en: "You disagree? Say it again with another paper, or complain to the keeper.",
  },
  file: { vi: "Giấy tờ {n}", en: "Paper {n}" },
  // The desk's side.
  desk: { vi: "Người dân báo dữ liệu sai", en: "Corrections asked for" },
  deskLead: {
    vi: "Việc gấp nhất đứng đầu. Trong lúc chờ, giá trị này được đánh dấu ở mọi nơi hiển thị nó.",
    en: "The most urgent first. Until answered the value is marked wherever it is shown.",
  },
  deskNone: { vi: "Không có yêu cầu nào đang chờ", en: "Nothing waits" },
  deskSettled: { vi: "Đã trả lời", en: "Answered" },
  deskOpen: { vi: "Đang chờ", en: "Waiting" },
  accept: { vi: "Sửa theo yêu cầu", en: "Correct it" },
  acceptLead: {
    vi: "Giá trị mới được ghi vào cơ sở dữ liệu; giá trị cũ vẫn còn trong lịch sử.",
    en: "The new value is recorded; the old stays in the history.",
  },
  refuse: { vi: "Không sửa", en: "Do not correct" },
  extend: { vi: "Cần thêm thời gian (một lần)", en: "Take longer (once)" },
  since: { vi: "Giá trị mới đúng từ ngày", en: "The new value holds from" },
  reason: { vi: "Trả lời người dân", en: "What you answer" },
  basisLabel: { vi: "Căn cứ: văn bản, quyết định, giấy tờ", en: "Basis: act, decision, paper" },
  wrongDay: { vi: "Hãy gõ ngày dạng ngày/tháng/năm, như 22/11/2026.", en: "Type the day as day/month/year, like 22/11/2026." },
} as const satisfies Record<string, Text>;

export const CORRECTION_STATES: Readonly<Record<"received" | "accepted" | "refused" | "withdrawn", Text>> = {
  received: { vi: "Đang chờ trả lời", en: "Waiting for an answer" },
  accepted: { vi: "Đã sửa", en: "Corrected" },
  refused: { vi: "Không sửa", en: "Not corrected" },
  withdrawn: { vi: "Đã rút lại", en: "Taken back" },
};

export const CORRECTION_MOVES: Readonly<Record<"ask" | "accept" | "refuse" | "extend" | "withdraw", Text>> = {
  ask: { vi: "Báo dữ liệu sai", en: "Said to be wrong" },
  accept: { vi: "Cơ quan đồng ý, đã sửa", en: "Agreed and corrected" },
  refuse: { vi: "Cơ quan không sửa", en: "Not corrected" },
  extend: { vi: "Cơ quan cần thêm thời gian", en: "More time is needed" },
  withdraw: { vi: "Rút lại yêu cầu", en: "Taken back" },
};
