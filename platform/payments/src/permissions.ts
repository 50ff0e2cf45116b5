import type { Text } from "@motlan/kernel";

/** What officials may do with their own agency's payments. */
export const permissions = {
  "payments.see": { vi: "Xem khoản phải nộp, thu tiền tại quầy", en: "See payment orders and take cash at the counter" },
  "payments.see-held": { vi: "Xem tiền chờ xử lý", en: "See transfers that were set aside" },
} as const satisfies Record<string, Text>;
