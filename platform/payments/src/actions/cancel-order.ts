import { may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { faults } from "../faults.ts";
import { lockOrder, saveOrder } from "../store/orders.ts";
import { oweLinesBack, owePartsBack } from "./owe-back.ts";

/**
 * Calls an order off: an open one is cancelled, what came of it goes back, and money that still comes for it too; a paid one becomes owed back whole, which
 * only the node may decide: of officials one asks for it and another approves (`askRefund`). Said again, nothing more happens.
 * @throws payments/not-found, payments/not-yours, payments/already-paid
 */
export function cancelOrder(work: Work, { orderId }: { readonly orderId: string }): Promise<Order> {
  return work.transaction(async (tx) => {
    const { actor } = work;
    const order = await lockOrder(tx, orderId);
    const own = actor.kind === "person" && order?.personId === actor.personId;
    if (order === undefined || actor.kind === "stranger" || (actor.kind === "person" && !own)) throw faults["not-found"]();
    if (!own && !may(actor, "payments.see", order.agencyId)) throw faults["not-yours"]();
    if (order.state === "cancelled" || order.state === "refund-due" || order.state === "refunded") return order;
    if (order.state !== "paid") return close(work, tx, order);
    if (actor.kind !== "system") throw faults["already-paid"]();
    const requestKey = `called-off:${order.id}`;
    return oweLinesBack(work, tx, order, order.amount - order.refunded, { cause: "called-off", requestKey });
  });
}

async function close(work: Work, tx: Tx, order: Order): Promise<Order> {
  await owePartsBack(work, tx, order, "called-off");
  const cancelled = await saveOrder(tx, { ...order, state: "cancelled", received: 0n });
  const { id, agencyId, dossierId = null, personId } = order;
  await work.announce(tx, { type: "payments.cancelled", subject: id, agencyId, data: { orderId: id, dossierId, personId } });
  return cancelled;
}
