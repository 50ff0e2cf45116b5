import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("identity", {
  "number-malformed": {
    status: 422,
    vi: "Số định danh cá nhân gồm đúng 12 chữ số, in trên thẻ căn cước. Hãy kiểm tra lại.",
    en: "A personal number has exactly 12 digits; it is printed on the identity card. Check it.",
  },
  "wrong-credentials": {
    status: 422,
    vi: "Số định danh hoặc mật khẩu chưa đúng. Hãy kiểm tra cả hai rồi thử lại.",
    en: "The personal number or the password is not right. Check both and try again.",
  },
  locked: {
    status: 429,
    vi: "Đã nhập sai quá nhiều lần với số định danh này. Để bảo vệ tài khoản, vui lòng thử lại sau {minutes} phút.",
    en: "There were too many wrong tries for this personal number. To protect the account, try again in {minutes} minutes.",
  },
  "too-many-attempts": {
    status: 429,
    vi: "Có quá nhiều lần thử từ mạng bạn đang dùng. Vui lòng thử lại sau {minutes} phút.",
    en: "There were too many tries from the network you use. Try again in {minutes} minutes.",
  },
  "sign-in-expired": {
    status: 410,
    vi: "Lần đăng nhập này đã hết hạn, đã xong, hoặc bắt đầu ở trình duyệt khác. Hãy đăng nhập lại từ đầu.",
    en: "This sign-in has expired, is over, or was begun in another browser. Sign in again from the start.",
  },
  "code-not-sent": {
    status: 409,
    vi: "Chưa có mã nào được gửi. Hãy bấm gửi mã.",
    en: "No code has been sent yet. Ask for one.",
  },
  "code-wrong": {
    status: 422,
    vi: "Mã chưa đúng. Hãy xem lại tin nhắn mới nhất; bạn còn {left} lần nhập.",
    en: "The code is not right. Look at the newest message; {left} tries are left.",
  },
  "code-expired": {
    status: 422,
    vi: "Mã đã hết hạn sau 3 phút. Hãy bấm gửi lại mã và nhập mã mới.",
    en: "The code expired after 3 minutes. Ask for a new one and type that.",
  },
  "code-used": {
    status: 422,
    vi: "Mã này đã dùng rồi; mỗi mã chỉ dùng một lần. Hãy bấm gửi lại mã.",
    en: "This code was used already; each works once. Ask for a new one.",
  },
  "too-many-tries": {
    status: 422,
    vi: "Mã này đã nhập sai 5 lần nên không dùng được nữa. Hãy bấm gửi lại mã.",
    en: "This code was typed wrongly 5 times and no longer works. Ask for a new one.",
  },
  "code-just-sent": {
    status: 429,
    vi: "Mã vừa được gửi. Nếu chưa nhận được, hãy chờ {seconds} giây rồi bấm gửi lại.",
    en: "A code was just sent. If it has not come, wait {seconds} seconds and ask again.",
  },
  "too-many-codes": {
    status: 429,
    vi: "Đã gửi quá nhiều mã đến điện thoại này. Vui lòng thử lại sau {minutes} phút.",
    en: "Too many codes were sent to this phone. Try again in {minutes} minutes.",
  },
  "sms-down": {
    status: 503,
    vi: "Hiện chưa gửi được tin nhắn đến điện thoại của bạn. Hãy chờ một lát rồi bấm gửi lại mã.",
    en: "The message could not be sent to your phone just now. Wait a moment and ask for the code again.",
  },
  "session-ended": {
    status: 401,
    vi: "Phiên làm việc đã kết thúc. Hãy đăng nhập lại để tiếp tục; phần đã lưu vẫn còn.",
    en: "The session has ended. Sign in again to go on; what was saved is still there.",
  },
  "session-not-found": {
    status: 404,
    vi: "Không tìm thấy phiên này, hoặc phiên đã kết thúc. Hãy tải lại danh sách.",
    en: "There is no such session, or it has ended. Reload the list.",
  },
  "no-post": {
    status: 403,
    vi: "Bạn chưa được giao vị trí nào ở cơ quan nên chưa vào được bàn làm việc. Hãy liên hệ người quản trị của cơ quan; việc cá nhân xin làm ở cổng dịch vụ công.",
    en: "You hold no post in an agency, so the desk is not open to you. Ask your agency's administrator; for your own affairs use the portal.",
  },
  "level-too-low": {
    status: 403,
    vi: "Bàn làm việc cần tài khoản định danh mức độ 2. Hãy mang thẻ căn cước đến Công an xã, phường để nâng mức; việc cá nhân vẫn làm được ở cổng dịch vụ công.",
    en: "The desk needs an account of level 2. Take your identity card to the commune police to raise it; your own affairs stay open at the portal.",
  },
  "post-not-held": {
    status: 403,
    vi: "Bạn không giữ vị trí này vào hôm nay. Hãy chọn một vị trí trong danh sách.",
    en: "You do not hold this post today. Choose one from the list.",
  },
  "not-allowed": {
    status: 403,
    vi: "Tài khoản này không có quyền thực hiện việc đó.",
    en: "This account has no right to do that.",
  },
  "account-exists": {
    status: 409,
    vi: "Người này đã có tài khoản. Hãy dùng tài khoản đó để đăng nhập.",
    en: "This person already has an account. Sign in with that.",
  },
  "password-weak": {
    status: 422,
    vi: "Mật khẩu cần ít nhất 8 ký tự và không được là số định danh, số điện thoại hay dãy ký tự dễ đoán. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "A password needs at least 8 characters and must not be your personal number, your phone or an easy run. A short sentence is best.",
  },
  "phone-malformed": {
    status: 422,
    vi: "Số điện thoại di động chưa đúng, ví dụ 0912 345 678. Hãy kiểm tra lại.",
    en: "The mobile number is not right; it looks like 0912 345 678. Check it.",
  },
  "date-malformed": {
    status: 422,
    vi: "Ngày sinh chưa đúng. Hãy nhập đủ ngày, tháng và năm bốn chữ số, ví dụ 5 – 3 – 1990.",
    en: "The date of birth is not right. Type day, month and a year of four digits, 5 – 3 – 1990 for example.",
  },
  "registration-refused": {
    status: 422,
    vi: "Chưa thể tạo tài khoản với thông tin này. Hãy kiểm tra số định danh, họ tên và ngày sinh đúng như trên thẻ căn cước; nếu đã có tài khoản, hãy đăng nhập.",
    en: "No account can be made with these details. Check the number, name and date of birth as on the identity card; if you have an account, sign in.",
  },
  "registration-expired": {
    status: 410,
    vi: "Lần đăng ký này đã hết hạn hoặc bắt đầu ở trình duyệt khác. Hãy đăng ký lại từ đầu.",
    en: "This registration has expired or was begun in another browser. Register again from the start.",
  },
});
