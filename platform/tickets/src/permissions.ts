import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "tickets.call": { vi: "Gọi số tại quầy, mở máy lấy số và bảng số", en: "Call numbers, open the machines of the hall" },
} as const satisfies Record<string, Text>;
