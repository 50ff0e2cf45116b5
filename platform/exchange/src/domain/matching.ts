/** What of a half both nodes must hold alike, as two digests: the question with all that was said in it, and the answer. */
export interface Face {
  readonly requestId: string;
  readonly side: "asking" | "giving";
  readonly asked: string;
  /** Absent where no answer came, or none went out. */
  readonly answered: string | null;
}

export type Matched = "same" | "missing" | "differs";

/** Refusals of the giving node that leave a half there; all others may have stopped before it believed the question, or on the way. */
const LEAVES_A_HALF: ReadonlySet<string> = new Set([
  "unknown-service",
  "service-off",
  "unknown-endpoint",
  "service-code-missing",
  "not-granted",
  "purpose-missing",
  "purpose-not-granted",
  "consent-missing",
  "service-failed",
  "service-slow",
  "answer-too-large",
  "ask-alone",
  "answer-not-json",
]);

/** Whether the other node must have a half of this message. A question that may never have got there says nothing about its log. */
export function isOwed({ side, fault }: Pick<Face, "side"> & { readonly fault: string | null }): boolean {
  return side === "giving" || fault === null || LEAVES_A_HALF.has(fault);
}

/** Our half against the other node's. */
export function judgeHalves(mine: Face & { readonly fault: string | null }, theirs: Face | undefined): Matched {
  if (theirs === undefined) return isOwed(mine) ? "missing" : "same";
  const isAnswerKnown = mine.answered !== null && theirs.answered !== null;
  return mine.asked === theirs.asked && (!isAnswerKnown || mine.answered === theirs.answered) ? "same" : "differs";
}

/** How long a half may be on its way, ours: a call may take thirty seconds, and the asking node writes after it. */
export const ON_ITS_WAY_MS = 35_000;

export function isOverdue(endedAt: Date, now: Date): boolean {
  return now.getTime() - endedAt.getTime() >= ON_ITS_WAY_MS;
}

export function otherSide(side: Face["side"]): Face["side"] {
  return side === "asking" ? "giving" : "asking";
}
