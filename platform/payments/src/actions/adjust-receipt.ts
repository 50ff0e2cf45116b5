import type { Work } from "@motlan/kernel/db";
import { adjustingLines, judgeSums, type Receipt, standingAmounts } from "../domain/receipt/receipt.ts";
import { faults } from "../faults.ts";
import { saveReceiptState } from "../store/receipts.ts";
import { issueNextReceipt } from "./issue-next-receipt.ts";
import { lockReceiptFor, type ReceiptAct } from "./lock-receipt.ts";

export interface AdjustReceipt extends ReceiptAct {
  /** The right sums, line by line; the adjusting receipt says the difference. */
  readonly amounts: readonly bigint[];
}

/**
 * Adjusts a receipt (biên lai điều chỉnh), as when part of the money went back: the first one stays, the new one names it and says by how much it is more or less.
 * @throws payments/receipt-not-found, payments/receipt-changed, payments/correction-not-here, payments/reason-needed, payments/receipt-sum,
 * payments/receipt-same
 */
export function adjustReceipt(work: Work, input: AdjustReceipt): Promise<Receipt> {
  return work.transaction(async (tx) => {
    const locked = await lockReceiptFor(work, tx, "adjust", input);
    const { receipt, order, adjusting } = locked;
    const judged = judgeSums(input.amounts, order);
    if (!judged.ok) throw faults[judged.why]();
    const lines = adjustingLines(receipt, standingAmounts(receipt, adjusting), input.amounts);
    if (!lines.ok) throw faults[lines.why]();
    await saveReceiptState(tx, { ...receipt, state: "adjusted" });
    return issueNextReceipt(work, tx, locked, { kind: "adjusting", lines: lines.value, payer: receipt.payer });
  });
}
