import type { Text } from "@motlan/kernel";

export const permissions = {
  "voice.solve": { vi: "Xử lý việc người dân báo chưa xong", en: "See to matters people say are not solved" },
} as const satisfies Record<string, Text>;
