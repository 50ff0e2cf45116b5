/** What the desk's frame says on every page. */
export const FRAME = {
  queue: { vi: "Hàng việc", en: "Queue" },
  counter: { vi: "Tiếp nhận", en: "Counter" },
  unit: { vi: "Phân công", en: "My unit" },
  reviews: { vi: "Kiểm tra mẫu", en: "Review sample" },
  payments: { vi: "Tiền chờ xử lý", en: "Held payments" },
  agency: { vi: "Cơ quan", en: "Agency" },
  tenants: { vi: "Đơn vị", en: "Authorities" },
  opinions: { vi: "Lấy ý kiến", en: "Opinions" },
  again: { vi: "Xem lại hồ sơ vừa xử lý", en: "See that dossier again" },
} as const;

/** The groups of the desk's menu. */
export const GROUPS = {
  mine: { vi: "Việc của tôi", en: "My work" },
  unit: { vi: "Điều hành", en: "My unit" },
  counter: { vi: "Một cửa", en: "Counter" },
  books: { vi: "Hồ sơ, sổ sách", en: "Dossiers and registers" },
  voice: { vi: "Ý kiến dân", en: "People's voice" },
  money: { vi: "Thu, chi", en: "Money" },
  admin: { vi: "Quản trị", en: "Administration" },
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
  { keys: "g h", does: { vi: "Việc hôm nay", en: "Today" } },
  { keys: "g q", does: { vi: "Về hàng việc", en: "To the queue" } },
  { keys: "g n", does: { vi: "Tiếp nhận tại quầy", en: "To the counter" } },
  { keys: "n", does: { vi: "Người tiếp theo", en: "Next person" } },
  { keys: "g v", does: { vi: "Đơn vị: tải việc, bàn giao, lịch vắng", en: "My unit: load, hand-over, absences" } },
  { keys: "g s", does: { vi: "Ký nhiều hồ sơ", en: "Sign several" } },
  { keys: "g c", does: { vi: "Xem cả cơ quan", en: "The whole agency" } },
  { keys: "g g", does: { vi: "Xem hồ sơ đang chờ người dân", en: "What waits for the applicant" } },
  { keys: "g p", does: { vi: "Đồng bộ với Cổng quốc gia", en: "The exchange with the national portal" } },
  { keys: "g y", does: { vi: "Ý kiến các cơ quan hỏi nhau", en: "Questions between agencies" } },
  { keys: "/", does: { vi: "Tìm theo mã hoặc tên", en: "Search by code or name" } },
  { keys: "?", does: { vi: "Xem các phím tắt này", en: "Show these keys" } },
] as const;
