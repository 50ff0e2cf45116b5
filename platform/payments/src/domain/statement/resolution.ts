import type { LedgerSide } from "../ledger.ts";
import type { FindingKind } from "./match.ts";

/**
 * How a finding is settled: `book` to an order, `refund` to the sender, `other-agency` it belongs to, `bank-mistake` the bank puts right, `suspense` until
 * somebody knows more. `came-later` is the node's own: the next day's statement had it.
 */
export type Resolution = "book" | "refund" | "other-agency" | "bank-mistake" | "suspense";

const ALLOWED: Readonly<Record<FindingKind, readonly Resolution[]>> = {
  held: ["book", "refund", "other-agency", "bank-mistake", "suspense"],
  missing: ["bank-mistake", "suspense"],
  amount: ["bank-mistake", "suspense"],
  double: ["bank-mistake", "suspense"],
  outgoing: ["bank-mistake", "suspense"],
  bounced: ["refund", "suspense"],
};

export function resolutionsFor(kind: FindingKind): readonly Resolution[] {
  return ALLOWED[kind];
}

/** Where the other side of a settled difference stands. */
const COUNTER = {
  refund: "refund-payable",
  "other-agency": "due-agency",
  "bank-mistake": "due-bank",
  suspense: "suspense",
} as const;

/**
 * The posting of a resolution. Money that is held leaves `held`; where statement and books differ, the bank's account takes the statement's side and the
 * difference stands in the account of whoever owes an answer. Booking to an order is a payment out of `held`.
 */
export function postResolution(
  { kind, amount, difference }: { readonly kind: FindingKind; readonly amount: bigint; readonly difference: bigint },
  resolution: Exclude<Resolution, "book">,
): LedgerSide[] {
  const counter = COUNTER[resolution];
  if (kind === "held")
    return [
      { account: "held", amount },
      { account: counter, amount: -amount },
    ];
  return [
    { account: "bank", amount: difference },
    { account: counter, amount: -difference },
  ];
}

export function reversed(sides: readonly LedgerSide[]): LedgerSide[] {
  return sides.map(({ account, amount }) => ({ account, amount: -amount }));
}
