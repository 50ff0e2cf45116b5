import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. An administrator's right reaches the agency itself and those directly under it. */
export const permissions = {
  "agencies.manage": { vi: "Quản lý cơ quan, vị trí và bổ nhiệm", en: "Manage the agency, its posts and appointments" },
} as const satisfies Record<string, Text>;
