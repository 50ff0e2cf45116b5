import { type Decision, no, yes } from "@motlan/kernel";
import type { AskedFault } from "./request.ts";

/**
 * A second request for more (yêu cầu bổ sung lần hai). The law knows one request that names everything (Decree 61/2018, article 17): another stands only over a
 * superior's name, and counts against the unit that overlooked something.
 */
export interface SecondRequest {
  readonly id: string;
  readonly dossierId: string;
  readonly step: string | null;
  readonly askedAt: Date;
  readonly officialId: string;
  readonly faults: readonly AskedFault[];
  /** Why it was not asked for the first time. */
  readonly reason: string;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly approved: boolean | null;
  readonly words: string | null;
}

export interface SignOff {
  readonly approved: boolean;
  readonly words: string;
  readonly by: string;
  /** They lead the unit. */
  readonly leads: boolean;
}

/** Whether a superior's word on it stands: somebody else than whoever asks, who leads the unit; a no says why. */
export function decideSignOff(
  { decidedAt, officialId }: Pick<SecondRequest, "decidedAt" | "officialId">,
  { approved, words, by, leads }: SignOff,
): Decision<"send" | "keep", "not-superior" | "second-request-closed" | "second-words-needed"> {
  if (!leads || by === officialId) return no("not-superior");
  if (decidedAt !== null) return no("second-request-closed");
  if (!approved && words.trim() === "") return no("second-words-needed");
  return yes(approved ? "send" : "keep");
}
