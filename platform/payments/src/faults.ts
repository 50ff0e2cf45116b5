import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("payments", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy khoản phải nộp này. Hãy mở lại từ trang hồ sơ của bạn.",
    en: "There is no such payment order. Open it again from your dossier's page.",
  },
  "not-yours": {
    status: 403,
    vi: "Khoản này không thuộc cơ quan hoặc vị trí công việc của bạn. Hãy chuyển cho người được phân công thu.",
    en: "This payment belongs to another agency or post. Pass it to whoever collects there.",
  },
  "nothing-to-pay": {
    status: 422,
    vi: "Không có khoản nào phải nộp, hoặc số tiền chưa đúng. Hãy xem lại bảng phí, lệ phí của thủ tục.",
    en: "There is nothing to pay, or an amount is wrong. Look at the procedure's fee table.",
  },
  "already-paid": {
    status: 409,
    vi: "Khoản này đã nộp rồi nên không huỷ được ở đây. Nếu cần hoàn tiền, hãy liên hệ cơ quan tiếp nhận hồ sơ.",
    en: "This has been paid and cannot be called off here. For a refund, contact the agency that takes the dossier in.",
  },
  "not-payable": {
    status: 409,
    vi: "Khoản này đã huỷ hoặc hết hạn nộp. Hãy mở lại trang hồ sơ để biết việc cần làm tiếp.",
    en: "This order was called off or is past its term. Open the dossier's page to see what to do next.",
  },
  "unknown-provider": {
    status: 404,
    vi: "Không có ngân hàng hay cổng thanh toán này. Hãy kiểm tra lại địa chỉ nhận thông báo.",
    en: "There is no such bank or payment provider. Check the callback's address.",
  },
  "bad-signature": {
    status: 401,
    vi: "Chữ ký của thông báo không đúng hoặc không phải của ngân hàng này. Thông báo bị bỏ qua, không khoản nào thay đổi.",
    en: "The message's signature is wrong or not this bank's. It was ignored and nothing changed.",
  },
  "bad-callback": {
    status: 422,
    vi: "Nội dung thông báo của ngân hàng chưa đúng mẫu. Hãy gửi lại đúng mẫu đã thoả thuận.",
    en: "The bank's message is not in the agreed form. Send it again as agreed.",
  },
  "provider-away": {
    status: 503,
    vi: "Chưa kết nối được với ngân hàng để kiểm tra chữ ký. Tiền không mất; vui lòng gửi lại sau ít phút.",
    en: "The bank cannot be reached to check its signature. No money is lost; please send it again in a few minutes.",
  },
});
