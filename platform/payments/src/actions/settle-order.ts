import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { postPayment } from "../domain/ledger.ts";
import type { Money } from "../domain/money.ts";
import { dossiersOf, type Order } from "../domain/order.ts";
import { insertPosting } from "../store/ledger.ts";
import { saveOrder } from "../store/orders.ts";
import { insertReceipt } from "../store/receipts.ts";
import { enterRefund } from "./enter-refund.ts";
import { numberReceipt } from "./number-receipt.ts";

/** The last of the money is there: state, ledger, receipt number, what is owed back of it, and news in the act's transaction. */
export async function settleOrder(work: Work, tx: Tx, order: Order, money: Money & { readonly surplus: bigint }): Promise<Order> {
  const now = work.clock.now();
  const { id: orderId, agencyId, dossierId = null, personId } = order;
  const { amount, how, from, transferId, provider, surplus } = money;
  const paid = await saveOrder(tx, { ...order, state: "paid", received: order.amount, paidAt: now, paidBy: how });
  const refundId = surplus > 0n ? newId(now) : undefined;
  if (refundId !== undefined) {
    const about = { orderId, transferId, agencyId, personId, provider, amount: surplus, cause: "overpaid" } as const;
    await enterRefund(work, tx, { ...about, id: refundId, requestKey: `overpaid:${transferId ?? orderId}` });
  }
  const sides = postPayment(order.lines, { amount, from, before: order.received, surplus });
  await insertPosting(tx, { kind: "paid", at: now, agencyId, sides, orderId, transferId, refundId });
  const data = { orderId, dossierId, dossierIds: dossiersOf(order), personId, how };
  await work.announce(tx, { type: "payments.paid", subject: orderId, agencyId, data });
  // Last of all: whoever has taken a number keeps every other payment of the agency waiting until the end.
  const { year, ...receipt } = await numberReceipt(work, tx, agencyId);
  const plain = { kind: "first", ofReceipt: null, lines: undefined, payer: "", reason: "", madeBy: null, madeByName: "" } as const;
  await insertReceipt(tx, { ...plain, ...receipt, id: newId(now), orderId, agencyId, year, at: now, total: order.amount });
  return { ...paid, receipt };
}
