import { type Decision, no, yes } from "@motlan/kernel";

/** Three minutes: long enough to fetch a phone, too short to talk somebody out of a code. */
export const CODE_LIVES_MS = 3 * 60_000;
export const MOST_TRIES = 5;
/** Between two codes: a message may be slow, and two codes at once confuse. */
export const RESEND_AFTER_MS = 30_000;

/** A one-time code that was sent (mã xác thực một lần). */
export interface Challenge {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly tries: number;
  readonly usedAt?: Date;
}

/** Whether a code may still be tried: never one that was used, is too old or was tried five times. */
export function decideMayTry(
  challenge: Challenge | undefined,
  now: Date,
): Decision<Challenge, "code-not-sent" | "code-used" | "code-expired" | "too-many-tries"> {
  if (challenge === undefined) return no("code-not-sent");
  if (challenge.usedAt !== undefined) return no("code-used");
  if (now >= challenge.expiresAt) return no("code-expired");
  return challenge.tries >= MOST_TRIES ? no("too-many-tries") : yes(challenge);
}

/** Whether another code may be sent yet. */
export function decideMaySend(last: Challenge | undefined, now: Date): Decision<true, "code-just-sent"> {
  const since = last === undefined ? RESEND_AFTER_MS : now.getTime() - last.createdAt.getTime();
  return since >= RESEND_AFTER_MS ? yes(true) : no("code-just-sent", { seconds: Math.ceil((RESEND_AFTER_MS - since) / 1000) });
}
