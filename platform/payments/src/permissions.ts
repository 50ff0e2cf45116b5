import type { Text } from "@motlan/kernel";

/** What officials may do with their own agency's payments. */
export const permissions = {
  "payments.see": { vi: "Xem khoản phải nộp, thu tiền tại quầy", en: "See payment orders and take cash at the counter" },
  "payments.see-held": { vi: "Xem tiền chờ xử lý", en: "See transfers that were set aside" },
  "payments.ask-refund": { vi: "Đề nghị hoàn trả, chi hoàn tiền mặt", en: "Ask for refunds and pay them out in cash" },
  "payments.approve-refund": { vi: "Duyệt hoàn trả", en: "Approve refunds" },
  "payments.order": { vi: "Lập khoản phải nộp qua giao diện lập trình", en: "Make payment orders over the machine door" },
  "payments.reconcile": { vi: "Nạp sổ phụ, đối chiếu, xử lý chênh lệch", en: "Take statements, reconcile and settle differences" },
  "payments.close": { vi: "Khóa sổ ngày", en: "Close the books of a day" },
  "payments.sign-closing": { vi: "Ký phiếu khóa sổ", en: "Sign the closing sheet" },
  "payments.receipts": { vi: "Tra cứu, sửa, thay thế biên lai", en: "Look up, correct and replace receipts" },
} as const satisfies Record<string, Text>;
