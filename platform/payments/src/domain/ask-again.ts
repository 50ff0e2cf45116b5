const MINUTE_MS = 60_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** When to ask the bank next about an open order: a minute after it was made, then twice as long each time, at most an hour. */
export function askAgainAt(now: Date, asked: number): Date {
  return new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** Math.min(asked, 10), LONGEST_MS));
}

const DAY_MS = 1_440 * MINUTE_MS;
const NEVER = new Date("9999-12-31T00:00:00Z");

/**
 * When to ask a gateway next about an order that takes no money any more: whoever went there may still pay after the order was paid another way, called off or expired.
 * A day after the order's term it is over; that is ours.
 */
export function askAfterwardsAt(now: Date, asked: number, expiresAt: Date): Date {
  return now.getTime() < expiresAt.getTime() + DAY_MS ? askAgainAt(now, asked) : NEVER;
}
