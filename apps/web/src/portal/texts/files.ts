import type { Text } from "@motlan/kernel";

/** The receipt of a file, as the page's script shows it. */
export const APPLY_FILES = {
  taken: { vi: "Đã nhận lúc {at}", en: "Taken at {at}" },
} as const satisfies Record<string, Text>;
