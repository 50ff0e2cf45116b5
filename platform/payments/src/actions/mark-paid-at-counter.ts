import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { faults } from "../faults.ts";
import { lockOrder } from "../store/orders.ts";
import { settleOrder } from "./settle-order.ts";

/**
 * A clerk of the agency took the money in cash (nộp tiền mặt tại quầy). Pressed twice, it is booked once.
 * @throws payments/not-found, payments/not-yours, payments/not-payable
 */
export function markPaidAtCounter(work: Work, { orderId }: { readonly orderId: string }): Promise<Order> {
  return work.transaction(async (tx) => {
    const order = work.actor.kind === "official" ? await lockOrder(tx, orderId) : undefined;
    if (order === undefined) throw faults["not-found"]();
    if (!may(work.actor, "payments.see", order.agencyId)) throw faults["not-yours"]();
    if (order.state === "paid") return order;
    // An expired order may still be paid by hand: the clerk sees the person and the dossier.
    if (order.state !== "open" && order.state !== "expired") throw faults["not-payable"]();
    return settleOrder(work, tx, order, { how: "cash" });
  });
}
