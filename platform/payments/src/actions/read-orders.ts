import { isId, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { faults } from "../faults.ts";
import { findOrder, listOrdersOf } from "../store/orders.ts";
import { type HeldTransfer, listHeldOf } from "../store/transfers.ts";

export interface Page {
  readonly limit?: number;
  readonly offset?: number;
}

/** The signed-in person's own order; anybody else's does not exist for them. @throws payments/not-found */
export async function getMyOrder(work: Work, orderId: string): Promise<Order> {
  const { actor } = work;
  const order = actor.kind === "person" && isId(orderId) ? await findOrder(work.db, orderId) : undefined;
  if (order === undefined || actor.kind !== "person" || order.personId !== actor.personId) throw faults["not-found"]();
  return order;
}

/** The signed-in person's orders, newest first; nobody else has any here. */
export async function listMyOrders(work: Work, { limit = 20, offset = 0 }: Page = {}): Promise<Order[]> {
  return work.actor.kind === "person" ? listOrdersOf(work.db, work.actor.personId, limit, offset) : [];
}

/**
 * Transfers set aside for the official's agency, newest first; the node itself sees those that belong to no agency's account.
 * @throws payments/not-yours
 */
export async function listHeld(work: Work, { limit = 50, offset = 0 }: Page = {}): Promise<HeldTransfer[]> {
  const { actor } = work;
  if (actor.kind === "system") return listHeldOf(work.db, actor.agencyId, limit, offset);
  if (actor.kind !== "official" || !may(actor, "payments.see-held", actor.agencyId)) throw faults["not-yours"]();
  return listHeldOf(work.db, actor.agencyId, limit, offset);
}
