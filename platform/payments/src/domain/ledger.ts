import type { OrderLine } from "./order.ts";
import { type Shares, sharesOf } from "./shares.ts";

/** Where a difference stands until whoever owes an answer has given it: nobody known, another agency, the bank. */
export type ClearingAccount = "suspense" | "due-agency" | "due-bank";

/** Where money lies: in the bank, at a gateway that has not passed it on yet (clearing), in the till. */
export type AssetAccount = "bank" | "clearing" | "cash";

/**
 * Accounts of the ledger. What we have; what was collected, by share; what came and is not settled yet (advance: part payments; held); what is
 * owed back (refund-payable); differences awaiting an answer. `fee` and `charge` hold what was collected before shares were kept.
 */
export type LedgerAccount = AssetAccount | keyof Shares | "fee" | "charge" | "advance" | "held" | "refund-payable" | ClearingAccount;

/** One side of a posting (bút toán): đồng, debit positive, credit negative. */
export interface LedgerSide {
  readonly account: LedgerAccount;
  readonly amount: bigint;
}

type Lines = readonly Pick<OrderLine, "kind" | "amount" | "retained" | "back">[];

/** Money for an order that is not paid whole yet. */
export function postPart(amount: bigint, from: AssetAccount | "held"): LedgerSide[] {
  return move(amount, from, "advance");
}

/** The last money for an order came: with the part payments before, it is shared out; a surplus is owed back. */
export function postPayment(
  lines: Lines,
  {
    amount,
    from,
    before,
    surplus,
  }: { readonly amount: bigint; readonly from: AssetAccount | "held"; readonly before: bigint; readonly surplus: bigint },
): LedgerSide[] {
  return whole([
    { account: from, amount },
    { account: "advance", amount: before },
    ...collected(sharesOf(lines), -1n),
    { account: "refund-payable", amount: -surplus },
  ]);
}

/** Money came that fits no open order: it is in the bank and owed to whoever sent it. */
export function postHeld(amount: bigint, into: AssetAccount = "bank"): LedgerSide[] {
  return move(amount, into, "held");
}

/** Money that has no order to pay any more is owed back at once. */
export function postOwedBack(amount: bigint, from: AssetAccount | "held" | "advance"): LedgerSide[] {
  return move(amount, from, "refund-payable");
}

/** Some or all of a paid order is owed back: the shares of the lines that give lose their part. */
export function postRefundDue(before: Lines, after: Lines): LedgerSide[] {
  const [was, is] = [sharesOf(before), sharesOf(after)];
  const less = { retained: was.retained - is.retained, remitted: was.remitted - is.remitted, unshared: was.unshared - is.unshared };
  const amount = less.retained + less.remitted + less.unshared;
  return whole([...collected(less, 1n), { account: "refund-payable", amount: -amount }]);
}

export function postRefundSent(amount: bigint, from: AssetAccount): LedgerSide[] {
  return move(amount, "refund-payable", from);
}

/** What was posted, taken back: every correction is one of these and a new posting. */
export function reversed(sides: readonly LedgerSide[]): LedgerSide[] {
  return sides.map(({ account, amount }) => ({ account, amount: -amount }));
}

function move(amount: bigint, from: LedgerAccount, to: LedgerAccount): LedgerSide[] {
  return [
    { account: from, amount },
    { account: to, amount: -amount },
  ];
}

function collected({ retained, remitted, unshared }: Shares, sign: 1n | -1n): LedgerSide[] {
  return [
    { account: "retained", amount: sign * retained },
    { account: "remitted", amount: sign * remitted },
    { account: "unshared", amount: sign * unshared },
  ];
}

function whole(sides: readonly LedgerSide[]): LedgerSide[] {
  return sides.filter((side) => side.amount !== 0n);
}
