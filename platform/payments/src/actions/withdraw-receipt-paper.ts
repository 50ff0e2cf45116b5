import { documentFaults, withdrawDocument } from "@motlan/documents";
import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Receipt } from "../domain/receipt/receipt.ts";

/** The paper of a receipt that counts no more, if one was made. One that is only being sealed is told of by the receipt's own state. */
export async function withdrawReceiptPaper(work: Work, { documentId, agencyId }: Receipt, reason: string): Promise<void> {
  if (documentId === null) return;
  try {
    await withdrawDocument(work.as({ kind: "system", name: "payments.receipts", agencyId }), { documentId, reason });
  } catch (error) {
    if (!isFault(error, documentFaults["not-sealed"]().code)) throw error;
  }
}
