import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { postHeld } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import { type HoldReason, judgeTransfer, type Transfer } from "../domain/transfer.ts";
import { findAgencyOfAccount } from "../store/accounts.ts";
import { insertPosting } from "../store/ledger.ts";
import { lockOrderByNumber } from "../store/orders.ts";
import { type HeardTransfer, insertHold, insertTransfer } from "../store/transfers.ts";
import { settleOrder } from "./settle-order.ts";

/** What became of a transfer: it paid an order, was set aside, or had been told before. */
export type Booking = "paid" | "held" | "repeated";

/**
 * Books a transfer whose bank's signature has been checked: exactly once by its transaction id, whether told five times at once, late, or again after a crash.
 * It pays the order it names, or is set aside with the reason. Only the node itself books.
 * @throws kernel/not-allowed
 */
export function bookTransfer(
  work: Work,
  { provider, transfer, evidence }: { readonly provider: string; readonly transfer: Transfer; readonly evidence: string },
): Promise<Booking> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction(async (tx) => {
    const heardAt = work.clock.now();
    const heard: HeardTransfer = { ...transfer, id: newId(heardAt), provider, heardAt, evidence };
    if (!(await insertTransfer(tx, heard))) return "repeated";
    const order = await lockOrderOf(tx, transfer);
    const judged = judgeTransfer(order, transfer);
    if (!judged.ok || order === undefined) {
      await setAside(work, tx, heard, judged.ok ? "unknown-order" : judged.why, order);
      return "held";
    }
    await settleOrder(work, tx, order, { how: "transfer", transferId: heard.id });
    return "paid";
  });
}

/** By the virtual account, whose last ten digits are the order's number, else by the code in the content; the account must be the order's either way. */
async function lockOrderOf(tx: Tx, { bin, account, content }: Transfer): Promise<Order | undefined> {
  for (const number of [account.slice(-10), findOrderNumber(content)]) {
    const order = number === undefined ? undefined : await lockOrderByNumber(tx, number);
    if (order !== undefined && order.bin === bin && order.account === account) return order;
  }
  return undefined;
}

async function setAside(work: Work, tx: Tx, heard: HeardTransfer, reason: HoldReason, order: Order | undefined): Promise<void> {
  const at = heard.heardAt;
  const agencyId = order?.agencyId ?? (await findAgencyOfAccount(tx, heard.bin, heard.account));
  await insertHold(tx, { transferId: heard.id, reason, orderId: order?.id, agencyId, at });
  // The ledger is kept in đồng; another currency waits beside it until somebody has exchanged or returned it.
  if (heard.currency === "VND")
    await insertPosting(tx, { at, agencyId, sides: postHeld(heard.amount), orderId: order?.id, transferId: heard.id });
  await work.announce(tx, {
    type: "payments.held",
    subject: heard.id,
    ...(agencyId === undefined ? {} : { agencyId }),
    data: { transferId: heard.id, reason, orderId: order?.id ?? null },
  });
}
