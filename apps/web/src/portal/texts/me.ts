import type { Text } from "@motlan/kernel";

export const NOTICES = {
  title: { vi: "Thông báo", en: "Notices" },
  none: { vi: "Chưa có thông báo nào", en: "No notices yet" },
  noneHelp: { vi: "Khi hồ sơ của bạn có việc mới, tin báo nằm ở đây.", en: "News of your applications will stand here." },
  unread: { vi: "Mới", en: "New" },
  readAll: { vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read" },
  open: { vi: "Mở", en: "Open" },
} as const satisfies Record<string, Text>;

export const DATA = {
  title: { vi: "Dữ liệu của tôi", en: "My data" },
  lead: {
    vi: "Nhà nước đang giữ gì về bạn, và ai đã xem. Mỗi lần xem đều được ghi lại, không ai xóa được.",
    en: "What the State holds about you, and who has read it. Every reading is recorded and nobody can remove it.",
  },
  held: { vi: "Nhà nước đang giữ", en: "What is held" },
  reads: { vi: "Ai đã xem", en: "Who has read it" },
  readsFor: { vi: "Ai đã xem dữ liệu của bạn vì một hồ sơ", en: "Who read your data for one dossier" },
  readsAll: { vi: "Xem mọi lần", en: "Show all readings" },
  own: { vi: "Tính cả những lần tôi tự xem", en: "Include my own" },
  notOwn: { vi: "Bỏ những lần tôi tự xem", en: "Leave out my own" },
  none: { vi: "Chưa có ai xem dữ liệu của bạn", en: "Nobody has read your data" },
  when: { vi: "Lúc", en: "When" },
  who: { vi: "Ai", en: "Who" },
  what: { vi: "Xem gì", en: "What" },
  why: { vi: "Để làm gì", en: "Why" },
  dossier: { vi: "Xem hồ sơ", en: "See the dossier" },
  self: { vi: "Chính bạn", en: "Yourself" },
  otherPerson: { vi: "Một người nộp hồ sơ khác", en: "Another applicant" },
  refusedRead: { vi: "không được cho xem", en: "was given nothing" },
  source: { vi: "Cơ quan giữ", en: "Kept by" },
  wrong: {
    vi: "Có chỗ chưa đúng? Khi khai hồ sơ, bấm Không đúng ở ngay mục đó, hoặc làm thủ tục cải chính ở cơ quan giữ dữ liệu.",
    en: "Is something wrong? Say so at that line while applying, or ask the keeper to correct it.",
  },
  disputed: { vi: "đang chờ cơ quan giữ dữ liệu kiểm tra lại", en: "being looked at by its keeper" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  nothing: { vi: "Chưa có dữ liệu nào về bạn.", en: "Nothing is held about you." },
} as const satisfies Record<string, Text>;

export const ACCOUNT = {
  title: { vi: "Tài khoản và phiên đăng nhập", en: "Account and sessions" },
  level: { vi: "Mức độ định danh", en: "Assurance level" },
  sessions: { vi: "Bạn đang đăng nhập ở", en: "Where you are signed in" },
  here: { vi: "máy này", en: "this device" },
  since: { vi: "Từ {at}, dùng gần nhất {last}", en: "Since {at}, last used {last}" },
  end: { vi: "Đăng xuất khỏi đây", en: "Sign out there" },
  ended: { vi: "Đã kết thúc phiên đó.", en: "That session was ended." },
  help: { vi: "Thấy phiên lạ? Đăng xuất phiên đó rồi đổi mật khẩu.", en: "A session you do not know? End it and change your password." },
  portal: { vi: "Cổng dịch vụ công", en: "Portal" },
  desk: { vi: "Bàn làm việc", en: "Desk" },
  sessionMissing: { vi: "Hãy chọn một phiên để kết thúc.", en: "Choose a session to end." },
} as const satisfies Record<string, Text>;

export const DEVICES: Readonly<Record<string, Text>> = {
  phone: { vi: "Điện thoại", en: "Phone" },
  tablet: { vi: "Máy tính bảng", en: "Tablet" },
  computer: { vi: "Máy tính", en: "Computer" },
  unknown: { vi: "Thiết bị không rõ", en: "Unknown device" },
};
