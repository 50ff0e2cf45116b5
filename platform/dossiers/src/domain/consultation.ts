import type { Text } from "@motlan/kernel";

/** What the agency asked may say; silence is said by the node when the term is over. */
export const OPINIONS = ["agrees", "disagrees", "conditions"] as const;
export type Opinion = (typeof OPINIONS)[number];

/** Another agency asked for its opinion (lấy ý kiến) in a step of the process. */
export interface Consultation {
  readonly id: string;
  readonly dossierId: string;
  /** The agency asked, where it works on this node and answers at its own desk. */
  readonly agencyId: string | null;
  readonly step: string;
  readonly askedAt: Date;
  readonly officialId: string;
  readonly whom: Text;
  readonly question: string;
  readonly dueAt: Date;
  readonly said: Opinion | "silence" | null;
  readonly words: string | null;
  /** The answer as it came, kept by the documents room. */
  readonly fileId: string | null;
  readonly saidAt: Date | null;
  /** When the head of the asking desk took note that nothing came. */
  readonly silenceNotedAt: Date | null;
}
