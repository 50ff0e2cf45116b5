import { type Decision, no, yes } from "@motlan/kernel";
import type { NoOrderCause } from "./transfer.ts";

/** `asked`: an official asked, another has to approve. `due`: to be sent. `failed`: the provider will not; an official decides how it goes back. */
export type RefundState = "asked" | "rejected" | "due" | "sent" | "failed";

/** By rule or by hand. */
export type RefundCause =
  | NoOrderCause
  | "overpaid"
  | "expired-in-part"
  | "called-off"
  | "refused"
  | "stopped"
  | "withdrawn"
  | "late"
  | "by-hand"
  | "held";

/** Money owed back (khoản hoàn trả). */
export interface Refund {
  readonly id: string;
  readonly orderId: string | undefined;
  /** The money it gives back; none where it was taken in cash. */
  readonly transferId: string | undefined;
  readonly agencyId: string | undefined;
  readonly personId: string | undefined;
  readonly provider: string;
  readonly amount: bigint;
  readonly cause: RefundCause;
  readonly words: string;
  readonly law: string;
  readonly state: RefundState;
  readonly askedAt: Date;
  readonly askedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly decidedBy: string | undefined;
  readonly sentAt: Date | undefined;
  readonly tries: number;
  readonly fault: string | undefined;
  readonly providerReference: string | undefined;
}

/** Money that counted for an order, and how much of it is spoken for by refunds. */
export interface PaidPart {
  readonly transferId: string | undefined;
  readonly provider: string;
  readonly amount: bigint;
  readonly back: bigint;
}

/** One refund through the provider its money came by. */
export interface RefundPart {
  readonly transferId: string | undefined;
  readonly provider: string;
  readonly amount: bigint;
}

/** Splits a sum over the money that came, the latest first: each đồng goes back the way it came. */
export function splitRefund(parts: readonly PaidPart[], sum: bigint): Decision<readonly RefundPart[], "too-much"> {
  let rest = sum;
  const split = [...parts].reverse().flatMap(({ transferId, provider, amount, back }): RefundPart[] => {
    const free = amount - back;
    const taken = free < rest ? free : rest;
    rest -= taken;
    return taken > 0n ? [{ transferId, provider, amount: taken }] : [];
  });
  return rest > 0n || sum < 1n ? no("too-much") : yes(split);
}

const MINUTE_MS = 60_000;
const LONGEST_MS = 360 * MINUTE_MS;

/** When to try again while the provider is away: a minute, twice as long each time, six hours at most. */
export function tryAgainAt(now: Date, tries: number): Date {
  return new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** Math.min(tries, 12), LONGEST_MS));
}
