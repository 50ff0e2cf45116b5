import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { saveReceiptState } from "../store/receipts.ts";
import { lockReceiptFor, type ReceiptAct } from "./lock-receipt.ts";
import { withdrawReceiptPaper } from "./withdraw-receipt-paper.ts";

/**
 * Cancels a receipt (hủy biên lai) whose money goes back whole; its number is kept and given to no other.
 * @throws payments/receipt-not-found, payments/receipt-changed, payments/correction-not-here, payments/reason-needed, payments/receipt-money-kept
 */
export function cancelReceipt(work: Work, input: ReceiptAct): Promise<void> {
  return work.transaction(async (tx) => {
    const { receipt, order, reason } = await lockReceiptFor(work, tx, "cancel", input);
    if (order.refunded < order.amount) throw faults["receipt-money-kept"]();
    await saveReceiptState(tx, { ...receipt, state: "cancelled", reason });
    await withdrawReceiptPaper(work, receipt, reason);
    const { id, agencyId } = receipt;
    await work.announce(tx, { type: "payments.receipt-cancelled", subject: id, agencyId, data: { receiptId: id } });
  });
}
