import { randomBytes } from "node:crypto";
import type { Work } from "@motlan/kernel/db";
import { type Order, openSum } from "../domain/order.ts";
import { faults } from "../faults.ts";
import type { Providers } from "../providers/provider.ts";
import { findOrderOfLink, findPayLink, keepPayLink } from "../store/pay-links.ts";
import { type BeginPayment, beginAt } from "./begin-payment.ts";
import { getMyOrder } from "./read-orders.ts";

/** What whoever pays for another sees: the sum, what it is for and where it goes; nothing of the person or the dossier. */
export type LinkedOrder = Omit<Order, "id" | "subject" | "dossierId" | "personId">;

/**
 * The address by which somebody else pays one's order (nộp hộ); made once, the same ever after. It is over with the order's term.
 * @throws payments/not-found, payments/not-payable
 */
export async function linkToPay(work: Work, orderId: string): Promise<string> {
  const order = await getMyOrder(work, orderId);
  if (openSum(order) === 0n) throw faults["not-payable"]();
  return work.transaction(async (tx) => addressOf(await keepPayLink(tx, order.id, randomBytes(32).toString("base64url"))));
}

/** The address made before, while something is still owed. @throws payments/not-found */
export async function findLinkToPay(work: Work, orderId: string): Promise<string | undefined> {
  const order = await getMyOrder(work, orderId);
  const link = openSum(order) === 0n ? undefined : await findPayLink(work.db, order.id);
  return link === undefined ? undefined : addressOf(link);
}

const addressOf = (link: string): string => `/nop-ho/${link}`;

/** What stands behind a link, for anybody who holds it. @throws payments/not-found */
export async function getLinkedOrder(work: Work, link: string): Promise<LinkedOrder> {
  const { id: _id, subject: _subject, dossierId: _dossierId, personId: _personId, ...shown } = await orderBehind(work, link);
  return shown;
}

/**
 * Whoever holds the link goes to the provider they chose: where the browser goes next.
 * @throws payments/not-found, payments/unknown-provider, payments/not-payable, payments/cannot-begin
 */
export async function beginPaymentByLink(
  work: Work,
  { link, ...to }: Omit<BeginPayment, "orderId"> & { readonly link: string },
  providers: Providers,
): Promise<string> {
  return beginAt(work, await orderBehind(work, link), to, providers);
}

async function orderBehind(work: Work, link: string): Promise<Order> {
  const order = await findOrderOfLink(work.db, link);
  if (order === undefined) throw faults["not-found"]();
  return order;
}
