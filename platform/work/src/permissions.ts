import type { Text } from "@motlan/kernel";

export const permissions = {
  "work.templates": { vi: "Soạn mẫu trả lời của cơ quan", en: "Write the agency's answer templates" },
} as const satisfies Record<string, Text>;
