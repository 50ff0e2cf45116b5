import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "takeover.run": { vi: "Chuyển dữ liệu từ phần mềm đang dùng", en: "Take data over from the software in use" },
  "takeover.confirm": { vi: "Xác nhận đợt chuyển dữ liệu", en: "Confirm what was taken over" },
} as const satisfies Record<string, Text>;
