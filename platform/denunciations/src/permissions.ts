import type { Text } from "@motlan/kernel";

export const permissions = {
  "denunciations.hear": { vi: "Giải quyết tố cáo", en: "Hear denunciations" },
} as const satisfies Record<string, Text>;
