import type { Text } from "@motlan/kernel";

export const ABOUT = {
  title: { vi: "Giới thiệu", en: "About" },
  lead: {
    vi: "Một Lần: bạn khai một lần, cơ quan dựng dịch vụ một lần, hồ sơ giải quyết một lần.",
    en: "Một Lần means once: you tell the State once, an agency builds a service once, a dossier is decided once.",
  },
  paragraphs: {
    vi: [
      "Những gì Nhà nước đã có thì không hỏi lại. Mỗi mục điền sẵn đều ghi lấy từ đâu, cập nhật ngày nào, theo điều luật nào. Không đúng thì bạn nói ngay tại chỗ.",
      "Ai xem dữ liệu của bạn, lúc nào, vì hồ sơ nào đều được ghi lại. Bạn xem được mọi lần đó ở mục Dữ liệu của tôi.",
      "Thời hạn tính theo giờ làm việc và ngày nghỉ của Nhà nước, nói rõ cách tính. Số liệu của từng cơ quan đếm từ hồ sơ thật và công khai.",
      "Kết quả là tệp PDF ký số, có mã QR để ai cũng kiểm tra được.",
    ],
    en: [
      "What the State already holds is not asked again. Each value filled in says where it comes from, how fresh it is and under which law. Where it is wrong, you say so on the spot.",
      "Who read your data, when and for which dossier is recorded, and you can see every reading under My data.",
      "Deadlines run by the State's working hours and holidays, and the reckoning is shown. Each agency's figures are counted from real dossiers, in public.",
      "The result is a signed PDF with a QR code that anyone can check.",
    ],
  },
  demo: {
    vi: "Bạn đang dùng nút trình diễn. Mọi người, cơ quan và hồ sơ ở đây đều là giả định.",
    en: "This is a demo node. All people, agencies' acts and dossiers here are invented.",
  },
  play: { vi: "Xem danh sách người và cán bộ để đăng nhập thử", en: "See whom you may sign in as" },
} as const;

export const API = {
  title: { vi: "Cổng dữ liệu cho máy (API)", en: "The machine door (API)" },
  lead: {
    vi: "Mọi việc máy khác gọi được ở nút này, theo OpenAPI 3.1.",
    en: "All that another system may call on this node, as OpenAPI 3.1.",
  },
  download: { vi: "Tải bản mô tả OpenAPI (JSON)", en: "Download the OpenAPI description (JSON)" },
  method: { vi: "Lệnh", en: "Method" },
  path: { vi: "Địa chỉ", en: "Path" },
  what: { vi: "Để làm gì", en: "What for" },
  who: { vi: "Ai gọi được", en: "Who may call" },
  anyone: { vi: "Bất kỳ ai", en: "Anyone" },
  person: { vi: "Người dân đã đăng nhập", en: "A signed-in person" },
  official: { vi: "Cán bộ đã đăng nhập", en: "A signed-in official" },
} as const satisfies Record<string, Text>;

export const AGENCY = {
  second: { vi: "Yêu cầu bổ sung lần hai", en: "Asked a second time" },
  secondOf: { vi: "{n} lần trong 12 tháng qua", en: "{n} times in the last 12 months" },
  code: { vi: "Mã cơ quan", en: "Agency code" },
  codeOurs: { vi: "mã do dự án đặt, chưa có mã chính thức", en: "made by this project; no official code is known" },
  codeBefore: { vi: "mã trước khi sắp xếp năm 2025", en: "the code before the mergers of 2025" },
  parent: { vi: "Trực thuộc", en: "Under" },
  address: { vi: "Địa chỉ", en: "Address" },
  phone: { vi: "Điện thoại", en: "Phone" },
  hours: { vi: "Giờ làm việc", en: "Hours" },
  ended: { vi: "Cơ quan này đã kết thúc hoạt động ngày {on}.", en: "This agency ended on {on}." },
  officials: { vi: "Cán bộ và vị trí", en: "Officials and posts" },
  officialsNone: { vi: "Chưa có danh sách cán bộ.", en: "No officials are listed yet." },
  figures: { vi: "Số liệu giải quyết hồ sơ", en: "Figures" },
} as const satisfies Record<string, Text>;

export const DEMO = {
  title: { vi: "Trình diễn: đăng nhập bằng ai?", en: "Demo: whom to sign in as" },
  lead: {
    vi: "Những người này không có thật. Chọn một người, chép số định danh và mật khẩu, rồi đọc mã xác thực ở hộp tin nhắn thử.",
    en: "None of these people exist. Take a number and password, then read the one-time code in the trial inbox.",
  },
  people: { vi: "Người dân", en: "Citizens" },
  officials: { vi: "Cán bộ", en: "Officials" },
  name: { vi: "Ai", en: "Who" },
  role: { vi: "Đang cần gì", en: "What they have come for" },
  number: { vi: "Số định danh", en: "Personal number" },
  password: { vi: "Mật khẩu", en: "Password" },
  signIn: { vi: "Đăng nhập cổng", en: "Sign in to the portal" },
  signInDesk: { vi: "Đăng nhập bàn làm việc", en: "Sign in to the desk" },
  inbox: { vi: "Mở hộp tin nhắn thử", en: "Open the trial inbox" },
  bank: { vi: "Mở ngân hàng thử nghiệm", en: "Open the sandbox bank" },
  family: { vi: "Tạo một gia đình mới", en: "Invent a new family" },
  nobody: {
    vi: "Nút này bắt đầu trống: chưa có người dùng thử nào. Người vận hành mở đơn vị và quản trị đầu tiên bằng lệnh motlan tenant add.",
    en: "This node begins empty: there is nobody to sign in as. Its operator opens an authority with its first administrator by motlan tenant add.",
  },
  wait: {
    vi: "Đất nước trình diễn đang được dựng. Tải lại trang sau ít giây.",
    en: "The demo country is being made. Reload in a few seconds.",
  },
} as const satisfies Record<string, Text>;
