import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Text } from "@motlan/kernel";

/** What happened, as the applicant reads it; what a finished step was is said by `FINISHED`. */
export const MOVES: Readonly<Record<string, Text>> = {
  submit: { vi: "Bạn nộp hồ sơ", en: "You applied" },
  imported: { vi: "Đã làm ở phần mềm trước", en: "Done in the software before" },
  "taken-over": { vi: "Hồ sơ chuyển sang hệ thống này", en: "The application came over to this system" },
  pay: { vi: "Đã nhận phí, lệ phí", en: "The fee was received" },
  ask: { vi: "Cơ quan yêu cầu bổ sung", en: "The agency asked for more" },
  supplement: { vi: "Bạn gửi bổ sung", en: "You answered the request" },
  confirm: { vi: "Bạn xác nhận bản dự thảo đúng", en: "You confirmed the draft" },
  correct: { vi: "Bạn báo bản dự thảo cần sửa", en: "You asked for a correction of the draft" },
  silence: { vi: "Hết hạn xem bản dự thảo, coi như bạn đồng ý", en: "The term to check the draft passed; it counts as agreed" },
  answered: { vi: "Cơ sở dữ liệu đã trả lời", en: "The other registry answered" },
  sealed: { vi: "Kết quả đã ký số, đóng dấu", en: "The result was signed and sealed" },
  "send-back": { vi: "Trả lại bước trước để xem lại", en: "Sent back a step to be looked at again" },
  transfer: { vi: "Hồ sơ được chuyển đến cơ quan có thẩm quyền", en: "Passed on to the competent agency" },
  "transfer-back": { vi: "Hồ sơ trở về cơ quan nhận ban đầu", en: "Back with the agency you applied to" },
  lapse: { vi: "Quá hạn nộp phí, hồ sơ đóng lại", en: "The term to pay passed: closed" },
  amend: { vi: "Công chức sửa tờ khai theo đề nghị của bạn", en: "An official mended your answers as you asked" },
  "answer-refused": { vi: "Cơ sở dữ liệu chưa nhận, công chức xem lại", en: "The other registry refused; an official looks again" },
  consult: { vi: "Cơ quan lấy ý kiến nơi khác", en: "Another agency was asked for its opinion" },
  "consult-answered": { vi: "Nơi được hỏi đã trả lời", en: "The agency asked has answered" },
  "consult-silence": { vi: "Nơi được hỏi không trả lời trong thời hạn", en: "The agency asked said nothing in its term" },
  apologise: { vi: "Quá hạn, cơ quan xin lỗi và hẹn ngày khác", en: "Late: the agency apologised and named another day" },
  extend: { vi: "Cơ quan xin lỗi và hẹn lại ngày trả", en: "The agency apologised and named a new day" },
  stop: { vi: "Hồ sơ dừng giải quyết", en: "The application was stopped" },
  refuse: { vi: "Hồ sơ bị từ chối", en: "The application was refused" },
  withdraw: { vi: "Bạn rút hồ sơ", en: "You withdrew" },
  "hand-over": { vi: "Đã trả kết quả", en: "The result was handed over" },
  doubt: { vi: "Chưa trả ngay được, chuyển công chức xem", en: "It could not be decided at once; an official looks at it" },
};

type Act = ProcedureVersion["steps"][number]["does"];

/** What a step's completion means to the applicant. */
export const FINISHED: Readonly<Record<Act, Text>> = {
  "take-in": { vi: "Đã tiếp nhận hồ sơ", en: "Taken in" },
  examine: { vi: "Đã thẩm tra xong", en: "Examined" },
  draft: { vi: "Đã lập bản dự thảo kết quả", en: "The result was drafted" },
  confirm: { vi: "Đã xem bản dự thảo", en: "The draft was checked" },
  record: { vi: "Đã ghi vào sổ", en: "Recorded" },
  sign: { vi: "Người có thẩm quyền đã ký", en: "Signed by the authorised person" },
  seal: { vi: "Đã đóng dấu", en: "Sealed" },
  return: { vi: "Đã trả kết quả", en: "Handed over" },
};

export const STORY = {
  submittedForYou: { vi: "Hệ thống nộp hồ sơ thay bạn", en: "Submitted for you by the system" },
  oldCode: {
    vi: "Mã trên giấy hẹn cũ: {code} ({system}). Hạn trả giữ như đã hẹn.",
    en: "The code on your old receipt: {code} ({system}). It is due as promised.",
  },
  now: { vi: "Đang làm: {task}", en: "Now: {task}" },
  by: { vi: "xong trước {at}", en: "by {at}" },
  final: { vi: "Trả kết quả", en: "The result" },
  finalBy: { vi: "hẹn {at}", en: "due {at}" },
  after: { vi: "tiếp theo", en: "next" },
  partsDone: { vi: "Các phần đã xong", en: "The parts are done" },
  automatic: { vi: "Đủ điều kiện, hệ thống quyết định ngay", en: "All conditions hold: decided at once by the system" },
  newDay: { vi: "Hẹn mới: {at}", en: "New day: {at}" },
  beside: { vi: "Đang làm song song: {task}", en: "Side by side now: {task}" },
  consulting: { vi: "Đang chờ nơi khác cho ý kiến: {task}", en: "Waiting for another agency's opinion: {task}" },
  yourTurn: { vi: "Đến lượt bạn", en: "Your turn" },
} as const satisfies Record<string, Text>;
