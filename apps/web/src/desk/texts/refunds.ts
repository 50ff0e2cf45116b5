import type { Text } from "@motlan/kernel";
import type { RefundCause, RefundState } from "@motlan/payments";

/** What the desk's pages of refunds say. */
export const REFUNDS = {
  title: { vi: "Hoàn trả", en: "Refunds" },
  lead: {
    vi: "Tiền phải trả lại cho người nộp. Mỗi khoản về đúng cách đã nộp; một người đề nghị, người khác duyệt.",
    en: "Money owed back to payers. Each sum goes back the way it came; one asks, another approves.",
  },
  tabs: { vi: "Các nhóm hoàn trả", en: "Groups of refunds" },
  asked: { vi: "Chờ duyệt", en: "To approve" },
  due: { vi: "Chờ trả", en: "To be paid" },
  failed: { vi: "Không gửi được", en: "Failed" },
  done: { vi: "Đã xong", en: "Done" },
  none: { vi: "Không có khoản hoàn trả nào ở nhóm này", en: "No refund in this group" },
  ask: { vi: "Đề nghị hoàn trả", en: "Ask for a refund" },
  why: { vi: "Vì sao", en: "Why" },
  amount: { vi: "Số tiền", en: "Amount" },
  how: { vi: "Cách trả", en: "How" },
  at: { vi: "Từ lúc", en: "Since" },
  state: { vi: "Tình trạng", en: "State" },
  order: { vi: "Mã thanh toán", en: "Order code" },
  orderHint: { vi: "ML và 10 chữ số, trên trang hồ sơ hoặc biên lai.", en: "ML and 10 digits, on the dossier's page or the receipt." },
  find: { vi: "Tìm khoản đã nộp", en: "Find the payment" },
  paid: { vi: "Đã nộp", en: "Paid" },
  back: { vi: "Đã hoặc phải hoàn", en: "Given or owed back" },
  sum: { vi: "Số tiền hoàn", en: "Sum to give back" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: { vi: "Cho người duyệt và người nộp đọc.", en: "For whoever approves it, and for the payer." },
  needSum: { vi: "Hãy ghi số tiền hoàn, số đồng nguyên, ví dụ 8000.", en: "Write the sum in whole đồng, 8000 say." },
  needCode: {
    vi: "Không có khoản nào của cơ quan mang mã này. Hãy kiểm tra mã, gồm ML và 10 chữ số.",
    en: "No order of the agency has this code. Check it: ML and 10 digits.",
  },
  unpaid: { vi: "Khoản này chưa nộp nên chưa có gì để hoàn.", en: "This is not paid, so there is nothing to give back." },
  nothingLeft: { vi: "Khoản này đã hoàn hết.", en: "All of it was given back." },
  send: { vi: "Gửi đề nghị", en: "Send" },
  one: { vi: "Hoàn {amount}", en: "Refund of {amount}" },
  askedBy: { vi: "Người đề nghị", en: "Asked by" },
  byRule: { vi: "Tự động theo quy định", en: "By rule" },
  decidedBy: { vi: "Người quyết định", en: "Decided by" },
  law: { vi: "Căn cứ", en: "By which act" },
  sentAt: { vi: "Đã trả lúc", en: "Given back" },
  reference: { vi: "Mã giao dịch hoàn", en: "Reference" },
  tries: { vi: "Số lần đã thử", en: "Tries" },
  fault: { vi: "Vướng ở đâu", en: "What went wrong" },
  approve: { vi: "Duyệt hoàn trả", en: "Approve" },
  reject: { vi: "Không duyệt", en: "Do not approve" },
  other: { vi: "Khoản này bạn đề nghị nên người khác phải duyệt.", en: "You asked for this, so somebody else approves it." },
  payOut: { vi: "Đã chi tiền mặt", en: "Paid out in cash" },
  payOutLead: {
    vi: "Chỉ bấm sau khi người nộp đã nhận đủ {amount} và ký nhận.",
    en: "Press only once the payer has received {amount} and signed for it.",
  },
  toList: { vi: "Về danh sách hoàn trả", en: "Back to the refunds" },
} as const;

export const REFUND_STATE: Readonly<Record<RefundState, Text>> = {
  asked: { vi: "Chờ duyệt", en: "To approve" },
  rejected: { vi: "Không duyệt", en: "Not approved" },
  due: { vi: "Chờ trả", en: "To be paid" },
  sent: { vi: "Đã trả", en: "Given back" },
  failed: { vi: "Không gửi được", en: "Failed" },
};

export const REFUND_CAUSE: Readonly<Record<RefundCause, Text>> = {
  "paid-twice": { vi: "Nộp hai lần", en: "Paid twice" },
  "after-cancel": { vi: "Nộp sau khi đã hủy", en: "Paid after it was called off" },
  "after-expiry": { vi: "Nộp sau khi hết hạn", en: "Paid after the term" },
  overpaid: { vi: "Nộp thừa", en: "Too much" },
  "expired-in-part": { vi: "Nộp thiếu, đã hết hạn", en: "Paid in part, then expired" },
  "called-off": { vi: "Khoản nộp đã hủy", en: "Called off" },
  refused: { vi: "Hồ sơ bị từ chối", en: "Dossier refused" },
  stopped: { vi: "Hồ sơ dừng giải quyết", en: "Dossier stopped" },
  withdrawn: { vi: "Người dân rút hồ sơ", en: "Dossier withdrawn" },
  late: { vi: "Trả kết quả muộn", en: "Decided late" },
  "by-hand": { vi: "Theo đề nghị", en: "Asked by an official" },
  held: { vi: "Tiền không rõ của khoản nào", en: "Money of no order" },
};

/** How a refund goes back, by the provider's name; any other is named as it is. */
export const REFUND_WAY: Readonly<Record<string, Text>> = {
  cash: { vi: "Tiền mặt tại quầy", en: "Cash at the counter" },
  bank: { vi: "Chuyển khoản ngân hàng", en: "Bank transfer" },
  gateway: { vi: "Ví, trung gian thanh toán", en: "Payment intermediary" },
  card: { vi: "Thẻ", en: "Card" },
};

export const REFUND_FAULT: Readonly<Record<string, Text>> = {
  "provider-away": { vi: "Chưa kết nối được ngân hàng, đang thử lại", en: "The bank cannot be reached; it is tried again" },
  "account-closed": { vi: "Tài khoản người nộp đã đóng", en: "The payer's account is closed" },
  "no-such-transfer": { vi: "Ngân hàng không tìm thấy giao dịch gốc", en: "The bank does not know the payment" },
  "more-than-came": { vi: "Ngân hàng báo đã hoàn đủ số tiền gốc", en: "The bank says all of it went back already" },
  "owed-already": { vi: "Khoản tiền này đã được hoàn vì lý do khác", en: "This money is given back for another reason already" },
  "no-way-back": { vi: "Nơi này không nhận lệnh hoàn tiền", en: "It takes no orders to give money back" },
};
