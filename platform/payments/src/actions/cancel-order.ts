import { may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { postRefundDue } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { faults } from "../faults.ts";
import { insertPosting } from "../store/ledger.ts";
import { lockOrder, saveOrderState } from "../store/orders.ts";

/**
 * Calls an order off: an open one is cancelled, and money that still comes for it is set aside; a paid one becomes owed back, which only the agency or the
 * node may decide. Said again, nothing more happens.
 * @throws payments/not-found, payments/not-yours, payments/already-paid
 */
export function cancelOrder(work: Work, { orderId }: { readonly orderId: string }): Promise<Order> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const order = await lockOrder(tx, orderId);
    const own = actor.kind === "person" && order?.personId === actor.personId;
    if (order === undefined || actor.kind === "stranger" || (actor.kind === "person" && !own)) throw faults["not-found"]();
    if (!own && !may(actor, "payments.see", order.agencyId)) throw faults["not-yours"]();
    if (order.state === "cancelled" || order.state === "refund-due") return order;
    if (order.state !== "paid") return close(work, tx, order);
    if (own) throw faults["already-paid"]();
    return oweBack(work, tx, order);
  });
}

async function close(work: Work, tx: Tx, order: Order): Promise<Order> {
  const cancelled = await saveOrderState(tx, order, { state: "cancelled", paidAt: undefined, paidBy: undefined });
  await tell(work, tx, "payments.cancelled", order);
  return cancelled;
}

async function oweBack(work: Work, tx: Tx, order: Order): Promise<Order> {
  const due = await saveOrderState(tx, order, { state: "refund-due", paidAt: order.paidAt, paidBy: order.paidBy });
  await insertPosting(tx, { at: work.clock.now(), agencyId: order.agencyId, sides: postRefundDue(order.lines), orderId: order.id });
  await tell(work, tx, "payments.refund-due", order);
  return due;
}

async function tell(work: Work, tx: Tx, type: string, { id, agencyId, dossierId, personId }: Order): Promise<void> {
  await work.announce(tx, { type, subject: id, agencyId, data: { orderId: id, dossierId, personId } });
}
