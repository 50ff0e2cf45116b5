import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "upkeep.settle": { vi: "Xử lý việc hệ thống tự làm bị dừng, bị lỗi", en: "Settle what the node does by itself and cannot" },
} as const satisfies Record<string, Text>;
