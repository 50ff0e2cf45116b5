/** What became of one event that was sent. */
export type Outcome =
  | { readonly kind: "taken" }
  /** The receiver will not take it, whenever it comes: it waits for somebody. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Not now: it and what follows are sent again later. */
  | { readonly kind: "later"; readonly reason: string };

/** So many failures of a receiver at one event alone, and it is the event. */
const MOST_FAILURES = 5;
/** The receiver's own busy, missing or forbidden: about the way there, not about the event. */
const LATER = new Set([401, 403, 404, 405, 408, 423, 425, 429]);

/** Of one event sent alone, by the answer of the system that received it. */
export function judgeOne(status: number, attempts: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "taken" };
  if (status >= 400 && status < 500 && !LATER.has(status)) return { kind: "refused", reason: `status-${status}` };
  if (FAILED.has(status) && attempts + 1 >= MOST_FAILURES) return { kind: "refused", reason: `status-${status}` };
  return { kind: "later", reason: `status-${status}` };
}

/** The receiver broke, at this event perhaps; 502 to 504 say that it is away. */
const FAILED = new Set([500, 501]);

/**
 * Of several sent together: those the receiver names are refused, and of the same subject nothing after them was taken. A refusal of all of them,
 * or a receiver that breaks at them again and again, says nothing about any one: they are sent one by one.
 */
export function judgeMany(
  sent: readonly { readonly id: string; readonly subject: string }[],
  status: number,
  refused: ReadonlyMap<string, string>,
  attempts: number,
): readonly Outcome[] | "one-by-one" {
  if (status >= 400 && status < 500 && !LATER.has(status)) return "one-by-one";
  if (FAILED.has(status) && attempts + 1 >= MOST_FAILURES) return "one-by-one";
  if (status < 200 || status >= 300) return sent.map(() => ({ kind: "later", reason: `status-${status}` }));
  const held = new Set<string>();
  return sent.map(({ id, subject }) => {
    if (held.has(subject)) return { kind: "later", reason: "behind" };
    const reason = refused.get(id);
    if (reason === undefined) return { kind: "taken" };
    held.add(subject);
    return { kind: "refused", reason };
  });
}
