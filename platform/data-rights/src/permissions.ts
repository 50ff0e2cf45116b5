import type { Text } from "@motlan/kernel";

export const permissions = {
  "data-rights.answer": { vi: "Trả lời người dân về việc xem dữ liệu của họ", en: "Answer people about reads of their data" },
} as const satisfies Record<string, Text>;
