import type { Text } from "@motlan/kernel";

export const permissions = {
  "complaints.hear": { vi: "Giải quyết khiếu nại", en: "Hear complaints" },
} as const satisfies Record<string, Text>;
