import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. An administrator's right reaches the agency itself and those directly under it. */
export const permissions = {
  "agencies.manage": { vi: "Quản lý cơ quan, vị trí và bổ nhiệm", en: "Manage the agency, its posts and appointments" },
  "agencies.arrange": { vi: "Ghi lịch vắng mặt và người làm thay", en: "Enter who is away and who stands in" },
  "agencies.delegate": { vi: "Ủy quyền ký", en: "Let somebody sign by one's authority" },
} as const satisfies Record<string, Text>;
