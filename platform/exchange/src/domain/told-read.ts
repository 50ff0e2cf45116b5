import type { Text } from "@motlan/kernel";

/** One read of a person's data as another node tells it: no name of an official, no value. */
export interface ToldRead {
  readonly at: string;
  readonly who: Text;
  readonly registry: Text;
  readonly purpose: Text;
  readonly law: string;
  /** The case it was read for, by the reader's own number. */
  readonly issue: string | null;
  /** False for one that got nothing. */
  readonly given: boolean;
}

/** The service by which nodes tell each other who read a person's data; each node's own subsystem offers it. Ours. */
export const READS_SERVICE = "luot-xem";

export const READS_TITLE: Text = { vi: "Ai đã xem dữ liệu của một người", en: "Who read a person's data" };

/** For the person themselves, signed in at the node that asks. */
export const OWN_READS = {
  code: "own-reads",
  title: { vi: "Cho chính người đó xem", en: "For the person to see" },
  law: "Luật 91/2025/QH15, Điều 4",
  fields: ["*"],
} as const;
