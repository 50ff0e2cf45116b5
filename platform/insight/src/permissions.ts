import type { Text } from "@motlan/kernel";

export const permissions = {
  "insight.read": { vi: "Xem số liệu điều hành", en: "See the figures for direction" },
} as const satisfies Record<string, Text>;
