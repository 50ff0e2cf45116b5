const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** After so many doublings it is a day. */
const MOST_DOUBLINGS = 11;

/** How long what a main node refused is left alone, where nobody is there to settle it: a minute, two, four, at last a day. Ours. */
export function restsFor(tries: number): number {
  return Math.min(MINUTE_MS * 2 ** Math.min(tries, MOST_DOUBLINGS), DAY_MS);
}
