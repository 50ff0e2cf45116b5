import type { Text } from "@motlan/kernel";

export const NOTICES = {
  title: { vi: "Thông báo", en: "Notices" },
  none: { vi: "Chưa có thông báo nào", en: "No notices yet" },
  noneHelp: { vi: "Khi hồ sơ của bạn có việc mới, tin báo nằm ở đây.", en: "News of your applications will stand here." },
  unread: { vi: "Mới", en: "New" },
  readAll: { vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read" },
} as const satisfies Record<string, Text>;

export const DATA = {
  title: { vi: "Dữ liệu của tôi", en: "My data" },
  lead: {
    vi: "Nhà nước đang giữ gì về bạn, và ai đã xem. Mỗi lần xem đều được ghi lại; ai xóa đi thì sổ công khai cho bạn biết.",
    en: "What the State holds about you, and who has read it. Every reading is recorded, and the public log tells you of one that is removed.",
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
  wrong: {
    vi: "Có chỗ chưa đúng? Bấm “Sai rồi?” ở ngay dòng đó; cơ quan giữ dữ liệu phải trả lời bạn.",
    en: "Is something wrong? Say so at that line; whoever keeps the data must answer you.",
  },
  disputed: { vi: "đang chờ cơ quan giữ dữ liệu kiểm tra lại", en: "being looked at by its keeper" },
  elsewhere: { vi: "Ở nút của cơ quan khác", en: "At other authorities' nodes" },
  elsewhereText: {
    vi: "Nút này vừa hỏi các nút khác, mỗi nút cho biết những lần xem mới nhất mà nút đó ghi nhận.",
    en: "This node has just asked the others; each tells the newest readings it holds.",
  },
  silent: {
    vi: "{names} chưa trả lời nên danh sách có thể còn thiếu. Trang sẽ tự hỏi lại trong vòng nửa phút.",
    en: "{names} gave no answer, so the list may not be whole. The page asks again within half a minute.",
  },
  at: { vi: "Tại", en: "At" },
  office: { vi: "Cơ quan", en: "Office" },
  everyOffice: { vi: "Mọi cơ quan", en: "Every office" },
  times: { vi: "{name} ({n} lần)", en: "{name} ({n} times)" },
  period: { vi: "Thời gian", en: "Period" },
  everyPeriod: { vi: "Từ trước đến nay", en: "All time" },
  week: { vi: "7 ngày qua", en: "The last 7 days" },
  month: { vi: "30 ngày qua", en: "The last 30 days" },
  year: { vi: "Một năm qua", en: "The last year" },
  idle: { vi: "Không gắn với hồ sơ nào", en: "For no dossier" },
  more: { vi: "Vì sao xem? Phản đối", en: "Why? Object" },
  details: { vi: "Chi tiết, biên nhận", en: "Details, receipt" },
  asked: { vi: "Đã hỏi: {state}", en: "Asked: {state}" },
  csv: { vi: "Tải bảng tính (CSV)", en: "Download as a spreadsheet (CSV)" },
  json: { vi: "Tải cho phần mềm (JSON)", en: "Download for software (JSON)" },
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
