import type { Work } from "@motlan/kernel/db";
import { judgeSums, type Receipt } from "../domain/receipt/receipt.ts";
import { faults } from "../faults.ts";
import { saveReceiptState } from "../store/receipts.ts";
import { issueNextReceipt } from "./issue-next-receipt.ts";
import { lockReceiptFor, type ReceiptAct } from "./lock-receipt.ts";
import { withdrawReceiptPaper } from "./withdraw-receipt-paper.ts";

export interface ReplaceReceipt extends ReceiptAct {
  readonly payer: string;
  /** The right sums, line by line. */
  readonly amounts: readonly bigint[];
}

/** The longest name a receipt has room for. */
const LONGEST_NAME = 200;

/**
 * Replaces a wrong receipt (biên lai thay thế): a new one in the book names it, and it counts no more.
 * @throws payments/receipt-not-found, payments/receipt-changed, payments/correction-not-here, payments/reason-needed, payments/receipt-sum,
 * payments/receipt-same
 */
export function replaceReceipt(work: Work, input: ReplaceReceipt): Promise<Receipt> {
  return work.transaction(async (tx) => {
    const locked = await lockReceiptFor(work, tx, "replace", input);
    const { receipt, order } = locked;
    const judged = judgeSums(input.amounts, order);
    if (!judged.ok) throw faults[judged.why]();
    const payer = input.payer.trim().slice(0, LONGEST_NAME);
    const lines = receipt.lines.map((line, index) => ({ ...line, amount: input.amounts[index] ?? 0n }));
    const isSame = payer === receipt.payer && lines.every(({ amount }, index) => amount === receipt.lines[index]?.amount);
    if (isSame) throw faults["receipt-same"]();
    await saveReceiptState(tx, { ...receipt, state: "replaced" });
    await withdrawReceiptPaper(work, receipt, locked.reason);
    return issueNextReceipt(work, tx, locked, { kind: "replacing", lines, payer });
  });
}
