/** What each move is called in the portal's list of who did what. */
const NAMES: Readonly<Record<string, string>> = {
  submit: "Nộp hồ sơ",
  pay: "Đã nộp phí, lệ phí",
  lapse: "Quá hạn nộp phí, hồ sơ được đóng",
  complete: "Hoàn thành bước xử lý",
  amend: "Chỉnh sửa thông tin hồ sơ",
  ask: "Yêu cầu bổ sung, hoàn thiện hồ sơ",
  supplement: "Đã bổ sung hồ sơ",
  consult: "Lấy ý kiến cơ quan phối hợp",
  "consult-answered": "Cơ quan phối hợp đã có ý kiến",
  "consult-silence": "Hết hạn lấy ý kiến",
  apologise: "Xin lỗi và hẹn lại ngày trả kết quả",
  extend: "Gia hạn giải quyết hồ sơ",
  confirm: "Người nộp xác nhận dự thảo kết quả",
  correct: "Người nộp đề nghị sửa dự thảo kết quả",
  silence: "Hết hạn xác nhận dự thảo kết quả",
  answered: "Cơ quan quản lý cơ sở dữ liệu đã xác nhận",
  "answer-refused": "Cơ quan quản lý cơ sở dữ liệu từ chối, xử lý lại",
  sealed: "Đã ký số kết quả",
  "send-back": "Trả lại bước trước",
  transfer: "Chuyển đến cơ quan có thẩm quyền",
  "transfer-back": "Trả lại cơ quan đã chuyển",
  refuse: "Từ chối giải quyết hồ sơ",
  stop: "Dừng giải quyết hồ sơ",
  withdraw: "Người nộp rút hồ sơ",
  "hand-over": "Đã trả kết quả",
};

/** A move that has come with a later version of the dossiers' room is called work on the dossier. */
export function nameOfMove(move: string): string {
  return NAMES[move] ?? "Xử lý hồ sơ";
}
