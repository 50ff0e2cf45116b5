import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { findOrder } from "./orders.ts";

const keep = statement<{ link: string }>(
  "payments.keep_link",
  "update payments.payment_order set link = coalesce(link, $2) where id = $1 returning link",
);
const ofOrder = statement<{ link: string | null }>("payments.link_of_order", "select link from payments.payment_order where id = $1");
const behind = statement<{ id: string }>("payments.order_of_link", "select id from payments.payment_order where link = $1");

/** The order's link: the one made before, else this. */
export async function keepPayLink(tx: Tx, orderId: string, link: string): Promise<string> {
  return (await keep.one(tx, [orderId, link])).link;
}

export async function findPayLink(db: Db, orderId: string): Promise<string | undefined> {
  return (await ofOrder.find(db, [orderId]))?.link ?? undefined;
}

export async function findOrderOfLink(db: Db, link: string): Promise<Order | undefined> {
  const found = await behind.find(db, [link]);
  return found && findOrder(db, found.id);
}
