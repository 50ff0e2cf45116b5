import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("subscriptions", {
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền với các chủ đề sự kiện của cơ quan này. Hãy đề nghị người quản trị của cơ quan cấp quyền.",
    en: "You have no right to this agency's topics. Ask your agency's administrator for it.",
  },
  "bad-topic": {
    status: 422,
    vi: "Khai báo chủ đề chưa đúng: {where}. Hãy sửa rồi gửi lại.",
    en: "The topic's declaration is not right: {where}. Correct it and send it again.",
  },
  "bad-request": {
    status: 422,
    vi: "Yêu cầu đăng ký nhận sự kiện chưa đúng: {where}. Hãy sửa rồi gửi lại.",
    en: "The request to subscribe is not right: {where}. Correct it and send it again.",
  },
  "unknown-subscription": {
    status: 404,
    vi: "Không có đăng ký nhận nào như vậy. Hãy xem lại danh sách đăng ký của hệ thống mình.",
    en: "There is no such subscription. Look at the list of your system's subscriptions.",
  },
  "unknown-place": {
    status: 404,
    vi: "Chủ đề này không có địa chỉ đó. Các địa chỉ là /events, /subscriptions và /subscriptions/{mã}.",
    en: "This topic has no such address. There are /events, /subscriptions and /subscriptions/{id}.",
  },
  "publisher-refused": {
    status: 502,
    vi: "Bên phát chủ đề {service} không nhận đăng ký: {said}. Hãy liên hệ cơ quan phát chủ đề.",
    en: "The publisher of {service} did not take the subscription: {said}. Speak to that agency.",
  },
  "not-dead": {
    status: 409,
    vi: "Sự kiện này không còn nằm trong danh sách chưa gửi được: có thể người khác vừa xử lý. Hãy tải lại trang.",
    en: "This event is no longer among those that could not be delivered: somebody may just have settled it. Load the page again.",
  },
  "say-why": {
    status: 422,
    vi: "Hãy ghi lý do bỏ qua (từ 5 đến 500 ký tự): lý do được lưu lại cùng tên bạn.",
    en: "Say why it is skipped (5 to 500 characters): the reason is kept with your name.",
  },
  "not-an-event": {
    status: 422,
    vi: "Nội dung gửi tới không phải sự kiện CloudEvents 1.0 đọc được. Bên gửi hãy kiểm tra lại.",
    en: "What was sent is not a CloudEvents 1.0 event that can be read. The sender should look at it.",
  },
});
