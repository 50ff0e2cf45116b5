import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { postPayment } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { receiptNumber } from "../domain/receipt-number.ts";
import { insertPosting } from "../store/ledger.ts";
import { saveOrderState } from "../store/orders.ts";
import { insertReceipt, nextReceiptCount } from "../store/receipts.ts";

/** The money is there: state, ledger, receipt number and news in the act's transaction. The order must be locked and payable. */
export async function settleOrder(
  work: Work,
  tx: Tx,
  order: Order,
  by: { readonly how: "transfer"; readonly transferId: string } | { readonly how: "cash" },
): Promise<Order> {
  const now = work.clock.now();
  const { id: orderId, agencyId, dossierId, personId } = order;
  const paid = await saveOrderState(tx, order, { state: "paid", paidAt: now, paidBy: by.how });
  const sides = postPayment(order.lines, by.how === "cash" ? "cash" : "bank");
  await insertPosting(tx, { at: now, agencyId, sides, orderId, ...(by.how === "transfer" && { transferId: by.transferId }) });
  const year = Number(localDateOf(now).slice(0, 4));
  const receipt = receiptNumber(year, await nextReceiptCount(tx, agencyId, year));
  await insertReceipt(tx, { ...receipt, orderId, agencyId, year, at: now });
  await work.announce(tx, { type: "payments.paid", subject: orderId, agencyId, data: { orderId, dossierId, personId, how: by.how } });
  return { ...paid, receipt };
}
