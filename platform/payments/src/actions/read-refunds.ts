import { isId, may, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import type { Refund, RefundState } from "../domain/refund.ts";
import { faults } from "../faults.ts";
import { findOrder, findOrderByNumber } from "../store/orders.ts";
import { findRefund, listRefundsOf, listRefundsOfOrder } from "../store/refunds.ts";
import { getMyOrder, type Page } from "./read-orders.ts";

/** The refunds of the official's agency, newest first. @throws payments/not-yours */
export async function listRefunds(
  work: Work,
  { states, limit = 50, offset = 0 }: Page & { readonly states?: readonly RefundState[] } = {},
): Promise<Refund[]> {
  const { agencyId } = mustSeeRefunds(work);
  return listRefundsOf(work.db, agencyId, { states, limit, offset });
}

/** One refund of the official's agency with the order it gives money back of. @throws payments/not-yours, payments/refund-not-found */
export async function getRefund(work: Work, refundId: string): Promise<{ readonly refund: Refund; readonly order: Order | undefined }> {
  const { agencyId } = mustSeeRefunds(work);
  const refund = isId(refundId) ? await findRefund(work.db, refundId) : undefined;
  if (refund === undefined || refund.agencyId !== agencyId) throw faults["refund-not-found"]();
  return { refund, order: refund.orderId === undefined ? undefined : await findOrder(work.db, refund.orderId) };
}

/** What goes back or went back of the signed-in person's own order. @throws payments/not-found */
export async function listMyRefunds(work: Work, orderId: string): Promise<readonly Refund[]> {
  const { id } = await getMyOrder(work, orderId);
  return (await listRefundsOfOrder(work.db, id)).filter(({ state }) => state !== "asked" && state !== "rejected");
}

/** The order with this code, for whoever may ask for money back of it; another agency's is not there. @throws payments/not-yours, payments/not-found */
export async function getOrderToRefund(work: Work, code: string): Promise<Order> {
  const { actor } = work;
  if (actor.kind !== "official" || !may(actor, "payments.ask-refund", actor.agencyId)) throw faults["not-yours"]();
  const number = findOrderNumber(code);
  const order = number === undefined ? undefined : await findOrderByNumber(work.db, number);
  if (order === undefined || order.agencyId !== actor.agencyId) throw faults["not-found"]();
  return order;
}

function mustSeeRefunds({ actor }: Work): Official {
  const sees =
    actor.kind === "official" && ["payments.ask-refund", "payments.approve-refund"].some((right) => may(actor, right, actor.agencyId));
  if (actor.kind !== "official" || !sees) throw faults["not-yours"]();
  return actor;
}
