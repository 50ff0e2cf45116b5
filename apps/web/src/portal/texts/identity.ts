import type { Text } from "@motlan/kernel";

export const SIGN_IN = {
  title: { vi: "Đăng nhập", en: "Sign in" },
  desk: { vi: "Đăng nhập bàn làm việc", en: "Sign in to the desk" },
  number: { vi: "Số định danh cá nhân", en: "Personal number" },
  numberHint: { vi: "12 chữ số in trên thẻ căn cước", en: "12 digits on the identity card" },
  password: { vi: "Mật khẩu", en: "Password" },
  go: { vi: "Tiếp tục", en: "Continue" },
  none: { vi: "Chưa có tài khoản?", en: "No account yet?" },
  make: { vi: "Đăng ký tài khoản", en: "Register" },
  stop: { vi: "Thôi, quay lại", en: "Go back" },
  demo: {
    vi: "Bản trình diễn: xem số định danh và mật khẩu của những người giả định.",
    en: "Demonstration: see the invented people's numbers and passwords.",
  },
  demoLink: { vi: "Đăng nhập bằng ai?", en: "Whom to sign in as" },
} as const satisfies Record<string, Text>;

export const CODE = {
  title: { vi: "Nhập mã xác thực", en: "Type the code" },
  sent: {
    vi: "Mã gồm 6 chữ số đã gửi đến điện thoại có ba số cuối {end}. Mã có hiệu lực 3 phút.",
    en: "A code of 6 digits was sent to the phone ending in {end}. It works for 3 minutes.",
  },
  code: { vi: "Mã xác thực", en: "Code" },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  register: { vi: "Tạo tài khoản", en: "Open the account" },
  again: { vi: "Gửi lại mã", en: "Send another code" },
  stop: { vi: "Làm lại từ đầu", en: "Start again" },
  inbox: { vi: "Bản trình diễn: tin nhắn không đến điện thoại thật.", en: "Demonstration: messages reach no real phone." },
  inboxLink: { vi: "Mở hộp tin nhắn thử để đọc mã", en: "Open the trial inbox to read the code" },
} as const satisfies Record<string, Text>;

export const REGISTER = {
  title: { vi: "Đăng ký tài khoản", en: "Register an account" },
  lead: {
    vi: "Điền đúng như trên thẻ căn cước. Tài khoản mở tại đây có mức độ định danh 1.",
    en: "As on your identity card. An account opened here has assurance level 1.",
  },
  name: { vi: "Họ, chữ đệm và tên", en: "Full name" },
  birth: { vi: "Ngày sinh", en: "Date of birth" },
  have: { vi: "Đã có tài khoản?", en: "Have an account?" },
  account: { vi: "Mật khẩu và điện thoại", en: "Password and phone" },
  phone: { vi: "Số điện thoại di động", en: "Mobile number" },
  phoneHint: { vi: "Mỗi lần đăng nhập, mã xác thực gửi đến số này.", en: "A code goes there at each sign-in." },
  password: { vi: "Mật khẩu mới", en: "New password" },
  passwordHint: { vi: "Ít nhất 8 ký tự; một câu ngắn dễ nhớ là tốt nhất.", en: "At least 8 characters; a short sentence is best." },
  send: { vi: "Gửi mã đến điện thoại", en: "Send the code" },
} as const satisfies Record<string, Text>;

export const POST_CHOICE = {
  title: { vi: "Bạn làm việc ở vị trí nào?", en: "From which post are you working?" },
  self: { vi: "Làm việc riêng, với tư cách công dân", en: "My own affairs, as a citizen" },
} as const satisfies Record<string, Text>;
