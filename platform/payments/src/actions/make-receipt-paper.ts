import { getAgency } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Receipt } from "../domain/receipt/receipt.ts";
import { faults } from "../faults.ts";
import { receiptPaper } from "../papers/receipt-paper.ts";
import { findOrder } from "../store/orders.ts";
import { findReceipt, saveReceiptPaper } from "../store/receipts.ts";

/** The receipt as a paper that the collecting body seals, in the act's transaction. Made once; the receipt's row must be locked. */
export async function makeReceiptPaper(work: Work, tx: Tx, receipt: Receipt): Promise<string> {
  if (receipt.documentId !== null) return receipt.documentId;
  const { id, agencyId, orderId, ofReceipt } = receipt;
  const order = await findOrder(tx, orderId);
  if (order === undefined) throw faults["receipt-not-found"]();
  const { name } = await getAgency(tx, agencyId);
  const earlier = ofReceipt === null ? undefined : await findReceipt(tx, ofReceipt);
  const document = await issueDocument(work.as({ kind: "system", name: "payments.receipts", agencyId }), {
    requestKey: `payments:receipt:${id}`,
    kind: "fee-receipt",
    name: { vi: "Biên lai thu phí, lệ phí", en: "Fee receipt" },
    template: "documents/fee-receipt",
    data: receiptPaper(receipt, { agency: name.vi, order, earlier }),
    agency: { id: agencyId, name: name.vi },
    subject: { personId: order.personId, name: receipt.payer },
    owner: { kind: "payments-receipt", id },
    number: `${receipt.symbol}-${receipt.number}`,
  });
  await saveReceiptPaper(tx, id, document);
  return document.id;
}
