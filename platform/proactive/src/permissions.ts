import type { Text } from "@motlan/kernel";

export const permissions = {
  "proactive.see": { vi: "Xem số liệu dịch vụ chủ động của địa bàn", en: "See the figures of proactive services of one's area" },
} as const satisfies Record<string, Text>;
