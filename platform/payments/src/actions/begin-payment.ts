import type { Work } from "@motlan/kernel/db";
import { askAgainAt } from "../domain/ask-again.ts";
import { type Order, openSum } from "../domain/order.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import { faults } from "../faults.ts";
import type { Providers } from "../providers/provider.ts";
import { markStarted } from "../store/orders.ts";
import { getMyOrder } from "./read-orders.ts";

export interface BeginPayment {
  readonly orderId: string;
  /** The provider's name: `gateway`, `card`. */
  readonly provider: string;
  /** Where the payer's browser comes back to. */
  readonly returnUrl: string;
}

/**
 * The payer chose a provider to which they are redirected: where the browser goes next. From now on that provider is asked about the order, so that money whose
 * callback is lost is found. Pressed twice, it is one payment there.
 * @throws payments/not-found, payments/unknown-provider, payments/not-payable, payments/cannot-begin
 */
export async function beginPayment(work: Work, { orderId, ...to }: BeginPayment, providers: Providers): Promise<string> {
  return beginAt(work, await getMyOrder(work, orderId), to, providers);
}

/** The same for an order that whoever acts was shown to hold. @throws payments/unknown-provider, payments/not-payable, payments/cannot-begin */
export async function beginAt(
  work: Work,
  order: Order,
  { provider: name, returnUrl }: Omit<BeginPayment, "orderId">,
  providers: Providers,
): Promise<string> {
  const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
  if (provider?.begin === undefined) throw faults["unknown-provider"]();
  const amount = openSum(order);
  if (amount === 0n) throw faults["not-payable"]();
  const now = work.clock.now();
  await work.transaction((tx) => markStarted(tx, order.id, name, askAgainAt(now, 0)));
  const begun = await provider.begin({ orderNumber: findOrderNumber(order.code) ?? "", amount, returnUrl }, now);
  if (!begun.ok) throw faults["cannot-begin"]();
  return begun.value;
}
