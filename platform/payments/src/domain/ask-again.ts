const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** When to ask the bank next about an open order: a minute after it was made, then twice as long each time, at most an hour. */
export function askAgainAt(now: Date, asked: number): Date {
  return new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** Math.min(asked, 10), LONGEST_MS));
}
