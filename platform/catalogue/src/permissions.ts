import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. */
export const permissions = {
  "catalogue.publish": { vi: "Công bố phiên bản thủ tục", en: "Publish versions of procedures" },
} as const satisfies Record<string, Text>;
