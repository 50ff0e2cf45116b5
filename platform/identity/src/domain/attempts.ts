import { type Decision, no, yes } from "@motlan/kernel";

/** How often something was tried since when, and until when it rests. */
export interface Attempts {
  readonly tries: number;
  readonly since: Date;
  readonly lockedUntil?: Date;
}

/** `most` tries within `withinMs`; then a rest of `restMs`. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
  readonly restMs: number;
}

const MINUTE = 60_000;
/** Passwords for one personal number: five, as people mistype, but far too few to guess. */
export const NUMBER_LIMIT: Limit = { most: 5, withinMs: 15 * MINUTE, restMs: 15 * MINUTE };
/** Tries from one address that fail: many people may share one (a commune's office), so more than for a number. */
export const ADDRESS_LIMIT: Limit = { most: 50, withinMs: 15 * MINUTE, restMs: 15 * MINUTE };
/** Codes sent for one account or phone: each costs money and five tries. */
export const CODE_LIMIT: Limit = { most: 5, withinMs: 15 * MINUTE, restMs: 15 * MINUTE };

/**
 * Counts one more try, or says for how many minutes to wait. A try is counted before its outcome is known, so that many at once count as many;
 * success clears the count.
 */
export function decideTry(before: Attempts | undefined, limit: Limit, now: Date): Decision<Attempts, "wait"> {
  const rests = before?.lockedUntil;
  if (rests !== undefined && rests > now) return no("wait", { minutes: Math.ceil((rests.getTime() - now.getTime()) / MINUTE) });
  const fresh = before === undefined || rests !== undefined || now.getTime() - before.since.getTime() > limit.withinMs;
  const tries = fresh ? 1 : before.tries + 1;
  const since = fresh ? now : before.since;
  return yes(tries < limit.most ? { tries, since } : { tries, since, lockedUntil: new Date(now.getTime() + limit.restMs) });
}
