import type { Text } from "@motlan/kernel";

/** What may be allowed in this room, each in the official's own agency. */
export const permissions = {
  "studio.read": { vi: "Xem bản thiết kế thủ tục của cơ quan", en: "See the agency's designs of procedures" },
  "studio.design": { vi: "Thiết kế thủ tục", en: "Design procedures" },
  "studio.approve": { vi: "Duyệt bản thiết kế thủ tục do người khác soạn", en: "Approve designs of procedures that others made" },
} as const satisfies Record<string, Text>;
