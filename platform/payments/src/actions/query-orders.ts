import type { Work } from "@motlan/kernel/db";
import { askAfterwardsAt, askAgainAt } from "../domain/ask-again.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import { eachAlone } from "../each-alone.ts";
import { faults } from "../faults.ts";
import type { Providers } from "../providers/provider.ts";
import { askLater, findOrder, listOrdersToAsk, lockOrder, saveOrder } from "../store/orders.ts";
import { bookTransfer } from "./book-transfer.ts";
import { owePartsBack } from "./owe-back.ts";

/** Asked in one run; the rest comes a minute later. */
const BATCH = 100;

/**
 * Asks the banks about open orders whose callback may have been lost, books what they tell, and lets an order expire once its term has passed and the banks,
 * asked after that, know of no money. While a bank is away nothing expires. A gateway to which the payer went is asked for a while after the order was settled too: what
 * was paid there as well goes back, and no statement would tell of it.
 */
export async function queryOrders(work: Work, providers: Providers): Promise<void> {
  const away = new Set<string>();
  await eachAlone(await listOrdersToAsk(work.db, work.clock.now(), BATCH), async ({ id, asked, isOpen, expiresAt }) => {
    const isSure = await queryOrder(work, id, providers, away);
    await work.transaction(async (tx) => {
      const now = work.clock.now();
      const times = isSure ? asked + 1 : 0;
      await askLater(tx, id, isOpen ? askAgainAt(now, times) : askAfterwardsAt(now, times, expiresAt));
      if (isSure) await expireOrder(work, id);
    });
  });
}

/**
 * Asks every bank of the node about one order that still takes money, and each provider to which its payer went. True when all of them answered. One that is `away` is not asked a hundred times
 * in a run; the others are. @throws payments/not-found
 */
export async function queryOrder(work: Work, orderId: string, providers: Providers, away = new Set<string>()): Promise<boolean> {
  const order = await findOrder(work.db, orderId);
  if (order === undefined) throw faults["not-found"]();
  const isOpen = order.state === "open" || order.state === "partly-paid";
  let isSure = true;
  for (const [provider, bank] of Object.entries(providers)) {
    const isAsked = bank.begin === undefined ? isOpen : order.started.includes(provider);
    if (!isAsked) continue;
    const answer = away.has(provider) ? undefined : await bank.query(order.account, work.clock.now(), findOrderNumber(order.code) ?? "");
    if (answer === undefined || !answer.ok) {
      away.add(provider);
      isSure = false;
      continue;
    }
    const { transfers, evidence } = answer.value;
    for (const transfer of transfers) await bookTransfer(work, { provider, how: bank.way ?? "transfer", transfer, evidence });
  }
  return isSure;
}

function expireOrder(work: Work, orderId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const order = await lockOrder(tx, orderId);
    const isOpen = order?.state === "open" || order?.state === "partly-paid";
    if (order === undefined || !isOpen || work.clock.now().getTime() <= order.expiresAt.getTime()) return;
    await owePartsBack(work, tx, order, "expired-in-part");
    await saveOrder(tx, { ...order, state: "expired", received: 0n });
    const { agencyId, dossierId = null, personId } = order;
    await work.announce(tx, { type: "payments.expired", subject: orderId, agencyId, data: { orderId, dossierId, personId } });
  });
}
