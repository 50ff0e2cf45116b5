import { type Decision, no, yes } from "@motlan/kernel";
import type { Order } from "./order.ts";

/** A transfer as its bank tells of it. */
export interface Transfer {
  /** The bank's own number of it: booked once, however often it is told. */
  readonly transactionId: string;
  readonly bin: string;
  readonly account: string;
  /** Whole units of `currency`. */
  readonly amount: bigint;
  readonly currency: string;
  readonly content: string;
  /** When the bank booked it. */
  readonly at: Date;
}

/** Why money is set aside instead of paying an order. */
export type HoldReason = "unknown-order" | "other-currency" | "already-paid" | "cancelled" | "expired" | "underpaid" | "overpaid";

/**
 * Whether a transfer pays an order, or why it must be set aside. Time is the bank's booking time, not ours: a callback that comes late for money that came in
 * time still pays, even where the order was taken for expired meanwhile.
 */
export function judgeTransfer(
  order: Pick<Order, "state" | "amount" | "expiresAt"> | undefined,
  transfer: Pick<Transfer, "amount" | "currency" | "at">,
): Decision<"pays", HoldReason> {
  if (order === undefined) return no("unknown-order");
  if (transfer.currency !== "VND") return no("other-currency");
  if (order.state === "paid" || order.state === "refund-due") return no("already-paid");
  if (order.state === "cancelled") return no("cancelled");
  if (transfer.at.getTime() > order.expiresAt.getTime()) return no("expired");
  if (transfer.amount < order.amount) return no("underpaid");
  if (transfer.amount > order.amount) return no("overpaid");
  return yes("pays");
}
