import type { Tx, Work } from "@motlan/kernel/db";
import { postPart } from "../domain/ledger.ts";
import type { Money } from "../domain/money.ts";
import type { Order } from "../domain/order.ts";
import { countFor } from "../domain/transfer.ts";
import { insertPosting } from "../store/ledger.ts";
import { saveOrder } from "../store/orders.ts";
import { settleOrder } from "./settle-order.ts";

/**
 * Money counts for an order, in the act's transaction: part of it, or the rest, and then the order is paid and a surplus is owed back. The order must be locked
 * by this transaction and must be one that `judgeTransfer` or `judgeCash` lets money count for.
 */
export async function receiveMoney(work: Work, tx: Tx, order: Order, money: Money): Promise<Order> {
  const { counts, surplus } = countFor(order, money.amount);
  const received = order.received + counts;
  if (received === order.amount) return settleOrder(work, tx, order, { ...money, surplus });
  const at = work.clock.now();
  const { id: orderId, agencyId, personId, dossierId = null } = order;
  const { transferId } = money;
  await insertPosting(tx, { kind: "part", at, agencyId, sides: postPart(money.amount, money.from), orderId, transferId });
  const data = { orderId, dossierId, personId };
  await work.announce(tx, { type: "payments.part-paid", subject: orderId, agencyId, data });
  return saveOrder(tx, { ...order, state: "partly-paid", received });
}
