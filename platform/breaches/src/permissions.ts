import type { Text } from "@motlan/kernel";

export const permissions = {
  "breaches.handle": {
    vi: "Ghi nhận, thông báo và khắc phục sự cố dữ liệu cá nhân",
    en: "Record, notify and mend breaches of personal data",
  },
} as const satisfies Record<string, Text>;
