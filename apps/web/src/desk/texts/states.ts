import type { Status, StepAct } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";

/** Where a dossier stands, as the desk says it. */
export const STATUS: Readonly<Record<Status, Text>> = {
  "awaiting-payment": { vi: "Chờ nộp phí", en: "Awaiting payment" },
  open: { vi: "Đang xử lý", en: "In progress" },
  consulting: { vi: "Chờ cơ quan khác cho ý kiến", en: "Waiting for another agency's opinion" },
  waiting: { vi: "Chờ người dân bổ sung", en: "Waiting for the applicant" },
  confirming: { vi: "Chờ người dân xác nhận dự thảo", en: "Applicant confirms the draft" },
  recording: { vi: "Chờ cơ sở dữ liệu khác trả lời", en: "Waiting for another registry" },
  sealing: { vi: "Đang đóng dấu", en: "Being sealed" },
  decided: { vi: "Chờ trả kết quả", en: "Result to hand over" },
  returned: { vi: "Đã trả kết quả", en: "Result handed over" },
  refused: { vi: "Đã từ chối", en: "Refused" },
  stopped: { vi: "Đã dừng giải quyết", en: "Stopped" },
  withdrawn: { vi: "Người dân đã rút", en: "Withdrawn" },
};

/** What an open dossier waits for, by the act of its step. */
export const AWAITS: Readonly<Record<StepAct, Text>> = {
  "take-in": { vi: "Chờ tiếp nhận", en: "To take in" },
  examine: { vi: "Chờ thẩm tra", en: "To examine" },
  draft: { vi: "Chờ lập dự thảo", en: "To draft" },
  confirm: STATUS.confirming,
  record: { vi: "Chờ ghi sổ", en: "To record" },
  sign: { vi: "Chờ ký", en: "To sign" },
  seal: STATUS.sealing,
  return: STATUS.decided,
};

/** The button that completes a step. */
export const COMPLETES: Partial<Readonly<Record<StepAct, Text>>> = {
  "take-in": { vi: "Tiếp nhận", en: "Take in" },
  examine: { vi: "Chuyển bước sau", en: "Pass on" },
  draft: { vi: "Gửi dự thảo", en: "Send the draft" },
  record: { vi: "Ghi sổ", en: "Record" },
  sign: { vi: "Ký", en: "Sign" },
};

/** What a completed step is called afterwards. */
export const COMPLETED: Readonly<Record<StepAct, Text>> = {
  "take-in": { vi: "Đã tiếp nhận hồ sơ", en: "Taken in" },
  examine: { vi: "Đã thẩm tra, chuyển bước sau", en: "Examined and passed on" },
  draft: { vi: "Đã lập dự thảo kết quả", en: "Draft prepared" },
  confirm: { vi: "Người dân đã xác nhận dự thảo", en: "Draft confirmed" },
  record: { vi: "Đã ghi sổ", en: "Recorded" },
  sign: { vi: "Đã ký", en: "Signed" },
  seal: { vi: "Đã đóng dấu", en: "Sealed" },
  return: { vi: "Đã trả kết quả", en: "Result handed over" },
};

/** What happened, for moves that are not the completion of a step. */
export const MOVED: Readonly<Record<string, Text>> = {
  submit: { vi: "Đã nộp hồ sơ", en: "Submitted" },
  imported: { vi: "Ghi ở phần mềm trước", en: "Recorded by the software before" },
  "taken-over": { vi: "Chuyển từ phần mềm trước", en: "Taken over from the software before" },
  pay: { vi: "Đã nộp phí", en: "Fee paid" },
  ask: { vi: "Đã yêu cầu bổ sung", en: "More was asked for" },
  lapse: { vi: "Quá hạn nộp phí, hồ sơ đóng lại", en: "The term to pay is over: closed" },
  amend: { vi: "Đã sửa tờ khai theo đề nghị của người nộp", en: "Answers mended as the applicant asked" },
  "answer-refused": { vi: "Cơ sở dữ liệu khác từ chối yêu cầu", en: "The other registry refused" },
  consult: { vi: "Đã lấy ý kiến cơ quan khác", en: "Another agency was consulted" },
  "consult-answered": { vi: "Cơ quan được hỏi đã trả lời", en: "The agency consulted answered" },
  "consult-silence": { vi: "Cơ quan được hỏi không trả lời trong thời hạn", en: "The agency consulted said nothing in its term" },
  apologise: { vi: "Quá hạn: văn bản xin lỗi, hẹn lại đã tự gửi", en: "Late: the apology with a new day went out by itself" },
  extend: { vi: "Đã gia hạn, xin lỗi và hẹn lại", en: "Deadline extended, with an apology" },
  stop: { vi: "Đã dừng giải quyết", en: "Stopped" },
  supplement: { vi: "Người dân đã bổ sung", en: "The applicant answered" },
  confirm: { vi: "Người dân đã xác nhận dự thảo", en: "The applicant confirmed the draft" },
  correct: { vi: "Người dân đề nghị sửa dự thảo", en: "The applicant asked to correct the draft" },
  silence: { vi: "Hết hạn xác nhận, coi như đồng ý", en: "Term to confirm is over: taken as consent" },
  answered: { vi: "Cơ sở dữ liệu khác đã trả lời", en: "The other registry answered" },
  sealed: { vi: "Kết quả đã được đóng dấu", en: "The result was sealed" },
  "send-back": { vi: "Đã trả lại để sửa", en: "Sent back to be mended" },
  transfer: { vi: "Đã chuyển đến cơ quan có thẩm quyền", en: "Passed on to the competent agency" },
  "transfer-back": { vi: "Đã trả lại cơ quan chuyển đến", en: "Given back to the agency it came from" },
  refuse: { vi: "Đã từ chối hồ sơ", en: "Refused" },
  withdraw: { vi: "Người dân đã rút hồ sơ", en: "The applicant withdrew" },
  "hand-over": { vi: "Đã trả kết quả", en: "Result handed over" },
};

/** What the desk says after an act; the keys stand in the address (`?xong=`). */
export const DONE = {
  "unsolved-closed": { vi: "Đã trả lời người dân và khép lại", en: "Answered and closed" },
  "joining-approved": {
    vi: "Đã duyệt; danh bạ mới đã phát, các nút nhận trong một phút",
    en: "Approved; the new directory is out, nodes have it within a minute",
  },
  "joining-refused": { vi: "Đã ghi là không duyệt; cơ quan đề nghị đọc được lý do", en: "Refused; the applicant reads why" },
  "exchange-revoked": { vi: "Đã thu hồi; danh bạ mới đã phát", en: "Revoked; the new directory is out" },
  "exchange-removed": { vi: "Đã rút nút khỏi danh bạ; danh bạ mới đã phát", en: "Taken out; the new directory is out" },
  "exchange-fetched": { vi: "Đã tải danh bạ", en: "The directory was fetched" },
  "takeover-sent": { vi: "Đã nhận tệp; hệ thống đang chạy thử", en: "The files are here; the dry run is under way" },
  "takeover-scans": { vi: "Đã nhận tệp quét", en: "The scans are here" },
  "takeover-run": { vi: "Đang chuyển; trang này cho biết đến đâu", en: "Under way; this page says how far" },
  "takeover-confirmed": { vi: "Đã xác nhận; bảng cân đối đang được đóng dấu", en: "Confirmed; the balance sheet is being sealed" },
  "takeover-undone": { vi: "Đã rút lại cả đợt", en: "The whole import was taken out" },
  "handed-over": {
    vi: "Đã bàn giao công việc; trong 10 phút có thể lấy lại",
    en: "The work is handed over; for ten minutes it can be taken back",
  },
  delegated: { vi: "Đã ủy quyền ký", en: "Signing is delegated" },
  revoked: { vi: "Đã thu hồi ủy quyền", en: "The delegation is taken back" },
  "rule-set": { vi: "Đã lưu cách chia việc", en: "How work is shared out is saved" },
  "rule-undone": { vi: "Đã bỏ, cách chia trước đó áp dụng lại", en: "Undone: what held before holds again" },
  "taken-back": { vi: "Đã lấy lại công việc vừa bàn giao", en: "The work is taken back" },
  whose: { vi: "Đã ghi phân công", en: "Whose it is has changed" },
  absence: { vi: "Đã lưu lịch vắng mặt", en: "The absence is entered" },
  back: { vi: "Đã ghi nhận đi làm lại", en: "They are back" },
  "take-in": { vi: "Đã tiếp nhận hồ sơ", en: "The dossier is taken in" },
  examine: { vi: "Đã chuyển hồ sơ sang bước sau", en: "The dossier is passed on" },
  draft: { vi: "Đã lập dự thảo và gửi đi", en: "The draft is on its way" },
  record: { vi: "Đã ghi sổ", en: "Recorded" },
  sign: { vi: "Đã ký; hệ thống đang đóng dấu cơ quan", en: "Signed; the seal is being set" },
  ask: { vi: "Đã gửi yêu cầu bổ sung; thời hạn tạm dừng đến khi người dân trả lời", en: "Asked; the clock stands until they answer" },
  refuse: { vi: "Đã từ chối hồ sơ và báo cho người dân", en: "Refused; the applicant is told" },
  "send-back": { vi: "Đã trả lại hồ sơ để sửa", en: "Sent back to be mended" },
  "agency-changed": { vi: "Đã chuyển hồ sơ đi và báo cho người nộp", en: "Passed on; the applicant is told" },
  "given-back": { vi: "Đã trả lại cơ quan chuyển đến và báo cho người nộp", en: "Given back; the applicant is told" },
  consult: { vi: "Đã gửi lấy ý kiến; thời hạn vẫn chạy", en: "Asked; the deadline runs on" },
  opinion: { vi: "Đã lưu ý kiến trả lời", en: "The answer is kept" },
  extend: { vi: "Đã gia hạn; phiếu xin lỗi đang được gửi", en: "Extended; the apology is on its way" },
  stop: { vi: "Đã dừng giải quyết và báo cho người dân", en: "Stopped; the person is told" },
  "hand-over": { vi: "Đã ghi nhận trả kết quả", en: "The result is handed over" },
  amend: { vi: "Đã sửa tờ khai; nội dung cũ còn trong quá trình xử lý", en: "Mended; what stood before is in the history" },
  cash: { vi: "Đã ghi nhận thu tiền mặt", en: "The cash payment is booked" },
  "refund-asked": { vi: "Đã gửi đề nghị hoàn trả, chờ người khác duyệt", en: "Asked; somebody else has to approve" },
  "refund-approved": { vi: "Đã duyệt; tiền được gửi trả theo cách đã nộp", en: "Approved; it goes back the way it came" },
  "refund-rejected": { vi: "Đã không duyệt hoàn trả", en: "Not approved" },
  "refund-paid-out": { vi: "Đã ghi nhận chi tiền mặt hoàn trả", en: "The cash refund is booked" },
  review: { vi: "Đã lưu ý kiến kiểm tra", en: "The review is kept" },
  appoint: { vi: "Đã bổ nhiệm và mở tài khoản", en: "Appointed, with an account" },
  tenant: { vi: "Đã mở đơn vị; con dấu đang được cấp chứng thư", en: "The authority is open; its seal is being certified" },
  "days-off": { vi: "Đã lưu ngày nghỉ", en: "The days off are saved" },
  template: { vi: "Đã lưu mẫu câu", en: "The templates are saved" },
  "meeting-called": { vi: "Đã mời họp Hội đồng", en: "The council is called" },
  voted: { vi: "Đã ký và lưu phiếu", en: "The vote is signed and kept" },
  "meeting-concluded": { vi: "Đã kết luận; biên bản đang được đóng dấu", en: "Concluded; the minutes are being sealed" },
  "meeting-cancelled": { vi: "Đã hủy cuộc họp", en: "The meeting is cancelled" },
  transfer: { vi: "Đã ký và lưu biên bản giao nhận", en: "Signed and kept" },
  "passed-on": { vi: "Đã giao người trả lời", en: "Passed on to answer" },
  "opinion-given": { vi: "Đã ký và trả lời; ý kiến đang về hồ sơ của nơi hỏi", en: "Signed and answered; it is on its way back" },
  "silence-noted": { vi: "Đã ghi nhận việc không trả lời", en: "The silence is noted" },
  statement: { vi: "Đã nạp sổ phụ và đối chiếu", en: "The statement is taken and reconciled" },
  receipt: { vi: "Đã ghi nhận vào sổ biên lai", en: "Written into the book of receipts" },
  "bank-asked": {
    vi: "Đã hỏi ngân hàng. Hãy mở lại trang này sau ít giây.",
    en: "The bank is being asked. Open this page again in a few seconds.",
  },
  finding: { vi: "Đã ghi nhận", en: "Noted" },
  "books-closed": { vi: "Đã khóa sổ; phiếu chờ người thứ hai ký", en: "The books are closed; the sheet waits for a second signature" },
  "books-signed": { vi: "Đã ký phiếu khóa sổ; hệ thống đang đóng dấu", en: "The sheet is signed; the seal is being set" },
  "second-asked": { vi: "Đã trình lãnh đạo; thời hạn vẫn chạy trong lúc chờ duyệt", en: "Put before a leader; the clock runs on" },
  "second-approved": { vi: "Đã duyệt; người dân được báo, thời hạn tạm dừng", en: "Signed off; the applicant is told, the clock stands" },
  "second-denied": { vi: "Đã ghi: không duyệt; lý do hiện trong hồ sơ cho người trình", en: "Turned down" },
  "paper-made": { vi: "Đã lập; hệ thống đang đóng dấu", en: "Made; the seal is being set" },
  post: { vi: "Đã mở thêm vị trí", en: "The post is opened" },
} as const satisfies Record<string, Text>;
export type Done = keyof typeof DONE;

export function isDone(word: string): word is Done {
  return Object.hasOwn(DONE, word);
}
