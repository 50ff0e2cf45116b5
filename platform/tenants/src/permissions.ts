import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. The right counts for the authorities under one's own. */
export const permissions = {
  "tenants.open": { vi: "Mở đơn vị cấp dưới trên hệ thống", en: "Open authorities under one's own on this node" },
} as const satisfies Record<string, Text>;
