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
  waiting: { vi: "Đang chờ ngân hàng báo. Trang này tự cập nhật.", en: "Waiting for the bank. This page updates itself." },
  notYet: {
    vi: "Ngân hàng chưa báo có. Thường mất dưới một phút; bạn không phải chuyển lại.",
    en: "The bank has not told us yet. It usually takes less than a minute; do not pay again.",
  },
  until: {
    vi: "Nộp trước {at}. Quá hạn, hồ sơ chưa được tiếp nhận và bạn nộp lại từ đầu.",
    en: "Pay before {at}; after that you would have to apply anew.",
  },
  paid: { vi: "Đã nhận {amount}", en: "{amount} received" },
  paidAt: { vi: "Lúc {at}. Hồ sơ đã được chuyển đi.", en: "At {at}. The dossier has gone on." },
  receipt: { vi: "Biên lai: ký hiệu {symbol}, số {number}", en: "Receipt: symbol {symbol}, number {number}" },
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
  lines: { vi: "Gồm những khoản nào", en: "What it is made of" },
  wrongAmount: {
    vi: "Chuyển thiếu, thừa hoặc sai nội dung thì tiền được giữ riêng, không mất; cơ quan sẽ liên hệ với bạn.",
    en: "A transfer of another amount or content is held aside, not lost; the agency will contact you.",
  },
} as const satisfies Record<string, Text>;
