/** What became of one thing that was sent to another's system. */
export type Outcome =
  | { readonly kind: "taken" }
  /** The receiver will not take it, whenever it comes: it waits for somebody. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Not now: it and what follows are sent again later. */
  | { readonly kind: "later"; readonly reason: string };

/** So many failures of a receiver at one thing alone, and it is the thing. */
const MOST_FAILURES = 5;
/** The receiver's own busy, missing or forbidden: about the way there, not about what was sent. */
const LATER = new Set([401, 403, 404, 405, 408, 423, 425, 429]);
/** The receiver broke, at this perhaps; 502 to 504 say that it is away. */
const FAILED = new Set([500, 501]);

/** By the status it answered, and how often this was sent before in vain. */
export function judgeAnswer(status: number, failures: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "taken" };
  if (status >= 400 && status < 500 && !LATER.has(status)) return { kind: "refused", reason: `status-${status}` };
  if (FAILED.has(status) && failures + 1 >= MOST_FAILURES) return { kind: "refused", reason: `status-${status}` };
  return { kind: "later", reason: `status-${status}` };
}
