import type { Text } from "@motlan/kernel";

/** What officials may do with drafts: those of their own desk alone. */
export const permissions = {
  "forms.write-at-desk": { vi: "Lập tờ khai cho người dân tại quầy", en: "Write applications for people at the counter" },
} as const satisfies Record<string, Text>;
