import type { Text } from "@motlan/kernel";

export const PAY = {
  title: { vi: "Nộp phí, lệ phí", en: "Pay the fee" },
  lead: {
    vi: "Mở ứng dụng ngân hàng, quét mã. Số tiền và nội dung đã điền sẵn, bạn chỉ xác nhận.",
    en: "Open your bank's app and scan. Amount and content are filled in; you only confirm.",
  },
  qr: { vi: "Quét mã VietQR", en: "Scan the VietQR code" },
  qrAlt: {
    vi: "Mã VietQR chuyển {amount} đến tài khoản {account}, nội dung {purpose}",
    en: "VietQR code: {amount} to account {account}, content {purpose}",
  },
  amount: { vi: "Số tiền", en: "Amount" },
  bank: { vi: "Ngân hàng", en: "Bank" },
  account: { vi: "Số tài khoản", en: "Account" },
  holder: { vi: "Chủ tài khoản", en: "Account holder" },
  purpose: { vi: "Nội dung chuyển khoản", en: "Content" },
  purposeHint: {
    vi: "Giữ nguyên nội dung này để tiền được ghi đúng hồ sơ.",
    en: "Keep it as it is, so that the money reaches this dossier.",
  },
  openBank: { vi: "Mở ngân hàng thử nghiệm", en: "Open the sandbox bank" },
  openBankHint: {
    vi: "Đây là bản trình diễn: không có tiền thật. Ngân hàng thử nghiệm nhận lệnh thay cho ứng dụng ngân hàng của bạn.",
    en: "This is a demonstration: no real money moves. The sandbox bank stands in for your bank's app.",
  },
  sent: { vi: "Tôi đã chuyển tiền", en: "I have paid" },
  ways: { vi: "Cách nộp khác", en: "Other ways to pay" },
  gateway: { vi: "Ví điện tử, trung gian thanh toán", en: "E-wallet or payment intermediary" },
  card: { vi: "Thẻ ngân hàng", en: "Bank card" },
  waysHint: {
    vi: "Bạn sang trang của nơi thanh toán rồi tự quay lại đây.",
    en: "You go to the provider's page and come back here by yourself.",
  },
  asking: { vi: "Đang hỏi lại nơi thanh toán", en: "Asking the provider" },
  askingText: {
    vi: "Bạn đã trả ở nơi thanh toán nhưng chúng tôi chưa nhận được báo. Thường mất dưới một phút; đừng trả lại lần nữa.",
    en: "You paid at the provider, and its word has not reached us yet. It usually takes less than a minute; do not pay again.",
  },
  declined: { vi: "Bạn chưa bị trừ tiền", en: "Nothing was taken" },
  declinedText: {
    vi: "Lần thanh toán vừa rồi không thành. Hãy thử lại hoặc chọn cách nộp khác.",
    en: "The payment did not go through. Try again or choose another way.",
  },
  waiting: { vi: "Đang chờ ngân hàng báo. Trang này tự cập nhật.", en: "Waiting for the bank. This page updates itself." },
  notYet: {
    vi: "Ngân hàng chưa báo có. Thường mất dưới một phút; bạn không phải chuyển lại.",
    en: "The bank has not told us yet. It usually takes less than a minute; do not pay again.",
  },
  until: { vi: "Nộp trước {at}.", en: "Pay before {at}." },
  untilText: {
    vi: "Quá hạn, hồ sơ chưa được tiếp nhận và bạn nộp lại từ đầu.",
    en: "After that you would have to apply anew.",
  },
  paid: { vi: "Đã nhận {amount}", en: "{amount} received" },
  paidAt: { vi: "Lúc {at}. Hồ sơ đã được chuyển đi.", en: "At {at}. The dossier has gone on." },
  receipt: { vi: "Biên lai: ký hiệu {symbol}, số {number}", en: "Receipt: symbol {symbol}, number {number}" },
  receiptPaper: { vi: "Mở biên lai điện tử (PDF)", en: "Open the e-receipt (PDF)" },
  receiptWaits: { vi: "Biên lai đang được ký số", en: "The receipt is being sealed" },
  receiptWaitsHint: {
    vi: "Thường mất vài giây. Trang này tự mở biên lai khi ký xong.",
    en: "It usually takes a few seconds. This page opens the receipt by itself.",
  },
  backToOrder: { vi: "Về trang nộp phí", en: "Back to the payment" },
  forMe: { vi: "Nhờ người khác nộp", en: "Ask somebody else to pay" },
  forMeHint: {
    vi: "Gửi địa chỉ này cho người thân. Họ thấy số tiền và mã chuyển khoản, không thấy tên và hồ sơ của bạn.",
    en: "Send this address to somebody close. They see the sum and the transfer code, not your name or your dossier.",
  },
  makeLink: { vi: "Tạo địa chỉ nộp hộ", en: "Make the address" },
  forAnother: { vi: "Nộp hộ phí, lệ phí", en: "Pay for somebody else" },
  forAnotherLead: {
    vi: "Có người nhờ bạn nộp khoản này. Tiền vào thẳng tài khoản của cơ quan, ai nộp cũng được, không cần đăng nhập.",
    en: "Somebody asked you to pay this. The money goes straight to the agency's account; anybody may pay, without signing in.",
  },
  paidForAnother: {
    vi: "Cơ quan đã ghi nhận. Người nhờ bạn thấy ngay trên hồ sơ của họ và giữ biên lai.",
    en: "The agency has booked it. Whoever asked you sees it on their dossier at once and keeps the receipt.",
  },
  linkOver: { vi: "Khoản này không còn phải nộp", en: "Nothing is to be paid here any more" },
  linkOverText: {
    vi: "Khoản này đã được hủy, hoàn trả hoặc hết hạn. Đừng chuyển tiền; hãy hỏi lại người nhờ bạn.",
    en: "This order was called off, refunded or has expired. Do not transfer money; ask whoever sent you here.",
  },
  goOn: { vi: "Xem hồ sơ đã nộp", en: "See what you submitted" },
  expired: { vi: "Đã quá hạn nộp phí", en: "The time to pay is over" },
  expiredText: {
    vi: "Hồ sơ chưa được tiếp nhận. Nếu bạn đã chuyển tiền, đừng chuyển lại: khoản đó được giữ riêng và cơ quan sẽ liên hệ.",
    en: "The dossier was not taken in. If you did pay, do not pay again: the money is held aside and the agency will contact you.",
  },
  cancelled: { vi: "Khoản này đã hủy", en: "This order was called off" },
  cancelledText: { vi: "Bạn không phải nộp nữa.", en: "You need not pay any more." },
  refund: { vi: "Khoản này sẽ được hoàn lại", en: "This will be refunded" },
  refundText: { vi: "Cơ quan sẽ hoàn {amount} cho bạn theo quy định.", en: "The agency refunds {amount} as the rules say." },
  refunded: { vi: "Đã hoàn {amount}", en: "{amount} refunded" },
  refundedText: {
    vi: "Tiền đã về nơi bạn đã trả. Ngân hàng có thể cần vài ngày để báo có.",
    en: "The money went back the way it came. Your bank may need a few days to show it.",
  },
  partly: { vi: "Đã nhận {received}, còn thiếu {rest}", en: "{received} received, {rest} still to pay" },
  partlyText: {
    vi: "Nộp nốt phần còn thiếu bằng mã dưới đây. Phần đã nộp vẫn được giữ cho khoản này.",
    en: "Pay the rest with the code below. What you paid already counts.",
  },
  lines: { vi: "Gồm những khoản nào", en: "What it is made of" },
  wrongAmount: {
    vi: "Chuyển thiếu thì nộp nốt phần còn lại; chuyển thừa thì phần thừa tự hoàn về cho bạn. Sai nội dung hoặc tài khoản thì tiền được giữ riêng, không mất.",
    en: "If it was too little, pay the rest; what is too much comes back to you by itself. Money with other content or for another account is held aside, not lost.",
  },
} as const satisfies Record<string, Text>;
