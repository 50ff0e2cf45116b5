const MINUTE_MS = 60_000;
/** Eight attempts span two hours: longer than most outages, short enough that the news is still news. */
export const MOST_ATTEMPTS = 8;
/** Older news stays in the inbox alone: nobody wants last week's message. */
const STALE_MS = 48 * 60 * MINUTE_MS;

/** When to try again after that many attempts failed; nothing when it is given up. */
export function nextAttemptAt(now: Date, attempts: number): Date | undefined {
  return attempts >= MOST_ATTEMPTS ? undefined : new Date(now.getTime() + MINUTE_MS * 2 ** (attempts - 1));
}

export function isStale(happenedAt: Date, now: Date): boolean {
  return now.getTime() - happenedAt.getTime() > STALE_MS;
}
