import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { judgeCash } from "../domain/transfer.ts";
import { faults } from "../faults.ts";
import { lockOrder } from "../store/orders.ts";
import { receiveMoney } from "./receive-money.ts";

export interface PaidAtCounter {
  readonly orderId: string;
  /** What the clerk was shown as still to pay, and took. */
  readonly seen?: bigint | undefined;
}

/**
 * A clerk of the agency took in cash what is still to pay (nộp tiền mặt tại quầy). Pressed twice, it is booked once; where money came another way meanwhile, the
 * clerk is told, so that no cash lies in the till that the books do not have.
 * @throws payments/not-found, payments/not-yours, payments/not-payable, payments/cash-changed
 */
export function markPaidAtCounter(work: Work, { orderId, seen }: PaidAtCounter): Promise<Order> {
  return work.transaction(async (tx) => {
    const order = work.actor.kind === "official" ? await lockOrder(tx, orderId) : undefined;
    if (order === undefined) throw faults["not-found"]();
    if (!may(work.actor, "payments.see", order.agencyId)) throw faults["not-yours"]();
    if (order.state === "paid" && order.paidBy === "cash") return order;
    if (order.state === "paid") throw faults["cash-changed"]();
    const judged = judgeCash(order);
    if (!judged.ok) throw faults[judged.why]();
    if (seen !== undefined && seen !== judged.value) throw faults["cash-changed"]();
    return receiveMoney(work, tx, order, { amount: judged.value, how: "cash", from: "cash", provider: "cash" });
  });
}
