import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Receipt, ReceiptLine } from "../domain/receipt/receipt.ts";
import { insertReceipt } from "../store/receipts.ts";
import type { LockedReceipt } from "./lock-receipt.ts";
import { makeReceiptPaper } from "./make-receipt-paper.ts";
import { numberReceipt } from "./number-receipt.ts";

/** A receipt that names an earlier one: numbered by today's rule, written and sealed in the act's transaction. */
export async function issueNextReceipt(
  work: Work,
  tx: Tx,
  { receipt: earlier, reason, by }: LockedReceipt,
  next: { readonly kind: "replacing" | "adjusting"; readonly lines: readonly ReceiptLine[]; readonly payer: string },
): Promise<Receipt> {
  const at = work.clock.now();
  const { orderId, agencyId } = earlier;
  const { year, ...number } = await numberReceipt(work, tx, agencyId);
  const total = next.lines.reduce((sum, { amount }) => sum + amount, 0n);
  const made = {
    id: newId(at),
    orderId,
    agencyId,
    ofReceipt: earlier.id,
    at,
    total,
    reason,
    madeBy: by.id,
    madeByName: by.name,
    ...number,
    ...next,
  };
  await insertReceipt(tx, { ...made, year });
  const receipt: Receipt = { ...made, state: "in-force", documentId: null, verifyCode: null, revision: 0 };
  const documentId = await makeReceiptPaper(work, tx, receipt);
  const data = { receiptId: receipt.id, earlierId: earlier.id, kind: next.kind };
  await work.announce(tx, { type: "payments.receipt-corrected", subject: receipt.id, agencyId, data });
  return { ...receipt, documentId };
}
