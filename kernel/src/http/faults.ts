import { defineFaults } from "../fault.ts";

export const faults = defineFaults("kernel", {
  "bad-input": {
    status: 422,
    vi: "Dữ liệu gửi lên chưa đúng: {where}. Vui lòng kiểm tra rồi gửi lại.",
    en: "What was sent is not right: {where}. Please check it and send it again.",
  },
  "bad-request": {
    status: 400,
    vi: "Yêu cầu không đọc được. Vui lòng tải lại trang rồi thử lại.",
    en: "The request could not be read. Please reload the page and try again.",
  },
  "too-large": {
    status: 413,
    vi: "Nội dung gửi lên quá lớn. Mỗi tệp tối đa 10 MB; hãy chụp lại ở cỡ nhỏ hơn hoặc tách thành nhiều tệp.",
    en: "What was sent is too large. A file may have 10 MB at most; take a smaller picture or split it.",
  },
  "sign-in-first": { status: 401, vi: "Vui lòng đăng nhập để tiếp tục.", en: "Please sign in to go on." },
  "not-allowed": { status: 403, vi: "Tài khoản này không có quyền thực hiện việc đó.", en: "This account has no right to do that." },
  "no-such-page": {
    status: 404,
    vi: "Không có trang này. Hãy kiểm tra lại địa chỉ hoặc tìm từ trang chủ.",
    en: "There is no such page. Check the address or search from the home page.",
  },
  "wrong-origin": {
    status: 403,
    vi: "Yêu cầu đến từ một trang lạ nên đã bị chặn. Hãy mở lại trang này và thử lại.",
    en: "The request came from a strange page and was stopped. Open this page again and retry.",
  },
  "database-away": {
    status: 503,
    vi: "Hệ thống đang khởi động lại trong giây lát. Dữ liệu đã lưu không mất; vui lòng thử lại sau ít giây.",
    en: "The system is restarting for a moment. Nothing saved is lost; please try again in a few seconds.",
  },
  busy: {
    status: 503,
    vi: "Đang có quá nhiều người dùng cùng lúc nên việc vừa gửi chưa được nhận. Vui lòng thử lại sau ít giây.",
    en: "Too many people are using this at once, so what was sent was not taken. Please try again in a few seconds.",
  },
  "disk-full": {
    status: 507,
    vi: "Hệ thống tạm hết chỗ lưu nên chưa nhận thêm. Dữ liệu đã lưu không mất; vui lòng thử lại sau hoặc báo bộ phận hỗ trợ.",
    en: "The system has run out of room and takes nothing more for now. Nothing saved is lost; try again later or tell support.",
  },
  unexpected: {
    status: 500,
    vi: "Đã có lỗi ngoài dự kiến, việc vừa làm chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo mã {id} cho bộ phận hỗ trợ.",
    en: "Something unforeseen went wrong and nothing of it was saved. Try again; if it persists, tell support the code {id}.",
  },
});
