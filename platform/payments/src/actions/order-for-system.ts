import { isId, may, newId, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Order, OrderLine, Subject } from "../domain/order.ts";
import { faults } from "../faults.ts";
import { findOrder } from "../store/orders.ts";
import { createOrder } from "./create-order.ts";

export interface OrderForSystem {
  readonly subject: Subject;
  readonly personId: string;
  readonly lines: readonly OrderLine[];
  /** The request's Idempotency-Key, used once by its agency; without one each request makes an order. */
  readonly requestKey?: string | undefined;
}

/**
 * Makes an order for a system that acts from a post of the agency (tuition, a hospital fee, a toll): the same key and the same request are answered with the
 * first order, the same key and another request are refused. What is owed for a dossier is made with the dossier alone.
 * @throws payments/not-yours, payments/nothing-to-pay, payments/other-request
 */
export function orderForSystem(work: Work, { requestKey = newId(), ...asked }: OrderForSystem): Promise<Order> {
  const { agencyId } = mustOrder(work);
  if (asked.subject.kind === "dossier") throw faults["not-yours"]();
  const system = work.as({ kind: "system", name: "payments.api", agencyId });
  return createOrder(system, { ...asked, agencyId, requestKey: `api:${agencyId}:${requestKey}`, apiKey: requestKey });
}

/** An order of the agency, for the system that made it. @throws payments/not-yours, payments/not-found */
export async function getOrderedOrder(work: Work, orderId: string): Promise<Order> {
  const { agencyId } = mustOrder(work);
  const order = isId(orderId) ? await findOrder(work.db, orderId) : undefined;
  if (order === undefined || order.agencyId !== agencyId) throw faults["not-found"]();
  return order;
}

function mustOrder({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "payments.order", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
