import type { OrderLine } from "./order.ts";
import { sumOf } from "./order.ts";

/** Accounts of the ledger: what we have (bank, cash), what was collected for the budget (fee = phí, charge = lệ phí), what is owed (held, refund-payable). */
export type LedgerAccount = "bank" | "cash" | "fee" | "charge" | "held" | "refund-payable";

/** One side of a posting (bút toán): đồng, debit positive, credit negative. */
export interface LedgerSide {
  readonly account: LedgerAccount;
  readonly amount: bigint;
}

/** An order is paid: money comes in, each line is credited to its kind. */
export function postPayment(lines: readonly Pick<OrderLine, "kind" | "amount">[], into: "bank" | "cash"): LedgerSide[] {
  return whole([{ account: into, amount: sumOf(lines) }, ...collected(lines, -1n)]);
}

/** Money came that fits no open order: it is in the bank and owed to whoever sent it. */
export function postHeld(amount: bigint): LedgerSide[] {
  return [
    { account: "bank", amount },
    { account: "held", amount: -amount },
  ];
}

/** A paid order is called off: what was collected is owed back. */
export function postRefundDue(lines: readonly Pick<OrderLine, "kind" | "amount">[]): LedgerSide[] {
  return whole([...collected(lines, 1n), { account: "refund-payable", amount: -sumOf(lines) }]);
}

function collected(lines: readonly Pick<OrderLine, "kind" | "amount">[], sign: 1n | -1n): LedgerSide[] {
  return (["fee", "charge"] as const).map((kind) => ({ account: kind, amount: sign * sumOf(lines.filter((line) => line.kind === kind)) }));
}

function whole(sides: readonly LedgerSide[]): LedgerSide[] {
  return sides.filter((side) => side.amount !== 0n);
}
