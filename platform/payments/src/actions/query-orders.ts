import type { Work } from "@motlan/kernel/db";
import { askAgainAt } from "../domain/ask-again.ts";
import { faults } from "../faults.ts";
import type { Providers } from "../providers/provider.ts";
import { askLater, findOrder, listOrdersToAsk, lockOrder, saveOrderState } from "../store/orders.ts";
import { bookTransfer } from "./book-transfer.ts";

/** Asked in one run; the rest comes a minute later. */
const BATCH = 100;

/**
 * Asks the banks about open orders whose callback may have been lost, books what they tell, and lets an order expire once its term has passed and the banks,
 * asked after that, know of no money. While a bank is away nothing expires.
 */
export async function queryOrders(work: Work, providers: Providers): Promise<void> {
  for (const { id, asked } of await listOrdersToAsk(work.db, work.clock.now(), BATCH)) {
    const isSure = await queryOrder(work, id, providers);
    await work.transaction(async (tx) => {
      await askLater(tx, id, askAgainAt(work.clock.now(), isSure ? asked + 1 : 0));
      if (isSure) await expireOrder(work, id);
    });
    // A bank that is away is not asked a hundred times; the others wait for the next minute.
    if (!isSure) return;
  }
}

/** Asks every bank of the node about one order, at once. True when all of them answered. @throws payments/not-found */
export async function queryOrder(work: Work, orderId: string, providers: Providers): Promise<boolean> {
  const order = await findOrder(work.db, orderId);
  if (order === undefined) throw faults["not-found"]();
  let isSure = true;
  for (const [provider, bank] of Object.entries(providers)) {
    const answer = await bank.query(order.account, work.clock.now());
    isSure &&= answer.ok;
    if (!answer.ok) continue;
    const { transfers, evidence } = answer.value;
    for (const transfer of transfers) await bookTransfer(work, { provider, transfer, evidence });
  }
  return isSure;
}

function expireOrder(work: Work, orderId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order === undefined || order.state !== "open" || work.clock.now().getTime() <= order.expiresAt.getTime()) return;
    await saveOrderState(tx, order, { state: "expired", paidAt: undefined, paidBy: undefined });
    const { agencyId, dossierId, personId } = order;
    await work.announce(tx, { type: "payments.expired", subject: orderId, agencyId, data: { orderId, dossierId, personId } });
  });
}
