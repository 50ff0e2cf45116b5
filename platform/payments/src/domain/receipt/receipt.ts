import { type Decision, no, yes } from "@motlan/kernel";
import type { OrderLine, ReceiptNumber } from "../order.ts";

/** What was collected, as a receipt says it; below nought where an adjusting receipt takes away. */
export type ReceiptLine = Pick<OrderLine, "title" | "kind" | "amount" | "law">;

/** `first` comes with the payment; the others name the one they replace (thay thế) or adjust (điều chỉnh). */
export type ReceiptKind = "first" | "replacing" | "adjusting";
export type ReceiptState = "in-force" | "adjusted" | "replaced" | "cancelled";

/** A fee receipt (biên lai thu phí, lệ phí). */
export interface Receipt extends ReceiptNumber {
  readonly id: string;
  readonly orderId: string;
  readonly agencyId: string;
  readonly kind: ReceiptKind;
  readonly ofReceipt: string | null;
  readonly state: ReceiptState;
  readonly lines: readonly ReceiptLine[];
  readonly total: bigint;
  readonly payer: string;
  readonly reason: string;
  readonly madeBy: string | null;
  readonly madeByName: string;
  readonly at: Date;
  readonly documentId: string | null;
  readonly verifyCode: string | null;
  readonly revision: number;
}

/** How a wrong receipt is put right: told of, adjusted, replaced, or cancelled with its number kept. */
export type Correction = "notice" | "adjust" | "replace" | "cancel";

/**
 * The ways open for a receipt. One that was adjusted is adjusted further and not replaced, since a replacement would have to stand for both; that order is
 * ours, as invoices have it. An adjusting receipt is put right at the one it adjusts.
 */
export function correctionsFor({ kind, state }: Pick<Receipt, "kind" | "state">): readonly Correction[] {
  if (kind === "adjusting" || state === "replaced" || state === "cancelled") return [];
  return state === "adjusted" ? ["notice", "adjust"] : ["notice", "adjust", "replace", "cancel"];
}

export type CorrectionFault = "receipt-sum" | "receipt-same";

interface Collected {
  /** What the order's lines were, what came for them, and what of it went back or is owed back. */
  readonly lines: readonly Pick<OrderLine, "amount">[];
  readonly amount: bigint;
  readonly refunded: bigint;
}

/**
 * Whether receipts may say these sums, line by line: no line more than was collected for it, and together what was collected less at most what goes back. So
 * receipts and ledger never tell two stories. What stays the same needs no new receipt.
 */
export function judgeSums(right: readonly bigint[], { lines, amount, refunded }: Collected): Decision<bigint, CorrectionFault> {
  const total = right.reduce((sum, one) => sum + one, 0n);
  const fits = right.length === lines.length && right.every((one, index) => one >= 0n && one <= (lines[index]?.amount ?? 0n));
  if (!fits || total < 1n || total > amount || total < amount - refunded) return no("receipt-sum");
  return yes(total);
}

/** Line by line, the receipt and all that adjusted it together. */
export function standingAmounts(receipt: Pick<Receipt, "lines">, adjusting: readonly Pick<Receipt, "lines">[]): bigint[] {
  return receipt.lines.map(({ amount }, index) => adjusting.reduce((sum, one) => sum + (one.lines[index]?.amount ?? 0n), amount));
}

/** The lines of an adjusting receipt: right less standing, in the places of the first one's. */
export function adjustingLines(
  { lines }: Pick<Receipt, "lines">,
  standing: readonly bigint[],
  right: readonly bigint[],
): Decision<readonly ReceiptLine[], CorrectionFault> {
  const adjusted = lines.map((line, index) => ({ ...line, amount: (right[index] ?? 0n) - (standing[index] ?? 0n) }));
  return adjusted.every(({ amount }) => amount === 0n) ? no("receipt-same") : yes(adjusted);
}
