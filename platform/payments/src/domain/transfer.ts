import { type Decision, no, yes } from "@motlan/kernel";
import type { Order } from "./order.ts";

/** A transfer as its bank or gateway tells of it. */
export interface Transfer {
  /** The provider's own number of it: booked once, however often it is told. */
  readonly transactionId: string;
  readonly bin: string;
  readonly account: string;
  /** Whole units of `currency`. */
  readonly amount: bigint;
  readonly currency: string;
  readonly content: string;
  /** When the provider booked it. */
  readonly at: Date;
  /** The order's number, where the money was taken for that order and did not go through one of our accounts. */
  readonly orderNumber?: string;
}

/** Why money is set aside instead of paying an order. The last five were said before such money was owed back or counted as a part by itself. */
export type HoldReason = "unknown-order" | "other-currency" | "already-paid" | "cancelled" | "expired" | "underpaid" | "overpaid";

/** Why money that names an order is owed back at once. */
export type NoOrderCause = "paid-twice" | "after-cancel" | "after-expiry";

/** Whether a transfer counts for an order, is owed back to its sender at once, or must be set aside until somebody knows whose it is. */
export type Judgement =
  | { readonly does: "counts" }
  | { readonly does: "goes-back"; readonly cause: NoOrderCause }
  | { readonly does: "held"; readonly reason: HoldReason };

/**
 * Time is the bank's booking time, not ours: a callback that comes late for money that came in time still pays, even where the order was taken for expired
 * meanwhile. What names no order, or is no đồng, is a matter for an official.
 */
export function judgeTransfer(
  order: Pick<Order, "state" | "expiresAt"> | undefined,
  transfer: Pick<Transfer, "currency" | "at">,
): Judgement {
  if (order === undefined) return { does: "held", reason: "unknown-order" };
  if (transfer.currency !== "VND") return { does: "held", reason: "other-currency" };
  const { state, expiresAt } = order;
  if (state === "paid" || state === "refund-due" || state === "refunded") return { does: "goes-back", cause: "paid-twice" };
  if (state === "cancelled") return { does: "goes-back", cause: "after-cancel" };
  return transfer.at.getTime() > expiresAt.getTime() ? { does: "goes-back", cause: "after-expiry" } : { does: "counts" };
}

/** What counts of a sum for an order, and what is too much. */
export function countFor(
  { amount, received }: Pick<Order, "amount" | "received">,
  sum: bigint,
): { readonly counts: bigint; readonly surplus: bigint } {
  const open = amount - received;
  return sum > open ? { counts: open, surplus: sum - open } : { counts: sum, surplus: 0n };
}

/** A sum an official may take in cash. */
export function judgeCash(order: Pick<Order, "state" | "amount" | "received">): Decision<bigint, "not-payable"> {
  // An expired order may still be paid by hand: the clerk sees the person and the dossier.
  return order.state === "open" || order.state === "partly-paid" || order.state === "expired"
    ? yes(order.amount - order.received)
    : no("not-payable");
}
