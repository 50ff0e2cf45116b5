import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "identity.manage": { vi: "Mở tài khoản cho người dân đến trực tiếp", en: "Open accounts for people who come in person" },
} as const satisfies Record<string, Text>;
