/** What the desk's frame says on every page. */
export const FRAME = {
  queue: { vi: "Hàng việc", en: "Queue" },
  reviews: { vi: "Kiểm tra mẫu", en: "Review sample" },
  payments: { vi: "Tiền chờ xử lý", en: "Held payments" },
  agency: { vi: "Cơ quan", en: "Agency" },
  tenants: { vi: "Đơn vị", en: "Authorities" },
  done: { vi: "Đã xong", en: "Done" },
  again: { vi: "Xem lại hồ sơ vừa xử lý", en: "See that dossier again" },
} as const;

/** The keys of the desk, for the help that `?` opens. */
export const KEYS = [
  { keys: "j k", does: { vi: "Hồ sơ sau, hồ sơ trước trong hàng việc", en: "Next, previous dossier in the queue" } },
  { keys: "Enter", does: { vi: "Mở hồ sơ đang chọn", en: "Open the dossier in focus" } },
  { keys: "t", does: { vi: "Tiếp nhận", en: "Take in" } },
  { keys: "c", does: { vi: "Chuyển bước sau, gửi dự thảo, ghi sổ", en: "Pass on, send the draft, record" } },
  { keys: "s", does: { vi: "Ký", en: "Sign" } },
  { keys: "e", does: { vi: "Sửa tờ khai theo đề nghị của người nộp", en: "Mend answers as the applicant asked" } },
  { keys: "a", does: { vi: "Yêu cầu bổ sung", en: "Ask for more" } },
  { keys: "o", does: { vi: "Lấy ý kiến cơ quan khác, ghi ý kiến trả lời", en: "Consult another agency, record its answer" } },
  { keys: "w", does: { vi: "Gia hạn, hẹn lại", en: "Extend the deadline" } },
  { keys: "x", does: { vi: "Dừng giải quyết", en: "Stop" } },
  { keys: "r", does: { vi: "Từ chối", en: "Refuse" } },
  { keys: "b", does: { vi: "Trả lại để sửa", en: "Send back" } },
  { keys: "h", does: { vi: "Trả kết quả", en: "Hand the result over" } },
  { keys: "l", does: { vi: "Xử lý cùng lúc các hồ sơ đã chọn", en: "Do the ticked dossiers together" } },
  { keys: "g q", does: { vi: "Về hàng việc", en: "To the queue" } },
  { keys: "g c", does: { vi: "Xem cả cơ quan", en: "The whole agency" } },
  { keys: "/", does: { vi: "Tìm theo mã hoặc tên", en: "Search by code or name" } },
  { keys: "?", does: { vi: "Xem các phím tắt này", en: "Show these keys" } },
] as const;
