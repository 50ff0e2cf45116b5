import type { Text } from "@motlan/kernel";

/** What the national catalogue names in Vietnamese alone: the name stays, and says so to who reads English. */
export function named(vi: string): Text {
  return { vi, en: `${vi} (in Vietnamese)` };
}
