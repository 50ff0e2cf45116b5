import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type AssetAccount, postHeld } from "../domain/ledger.ts";
import type { Order, PaidBy } from "../domain/order.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import { type HoldReason, judgeTransfer, type Transfer } from "../domain/transfer.ts";
import { findAgencyOfAccount } from "../store/accounts.ts";
import { insertFinding } from "../store/findings.ts";
import { insertPosting } from "../store/ledger.ts";
import { lockOrderByNumber } from "../store/orders.ts";
import { findStatementWithout } from "../store/statements.ts";
import { type HeardTransfer, insertHold, insertTransfer } from "../store/transfers.ts";
import { oweTransferBack } from "./owe-back.ts";
import { receiveMoney } from "./receive-money.ts";

/** What became of a transfer: it paid an order or part of it, is owed back at once, was set aside, or had been told before. */
export type Booking = "paid" | "part-paid" | "owed-back" | "held" | "repeated";

export interface Told {
  readonly provider: string;
  /** How the payer paid; a bank transfer unless said otherwise. */
  readonly how?: Exclude<PaidBy, "cash">;
  readonly transfer: Transfer;
  readonly evidence: string;
  /** Told by the statement that is being taken. */
  readonly inStatement?: boolean;
}

/**
 * Books a transfer whose provider's signature has been checked: exactly once by its transaction id, whether told five times at once, late, or again after a
 * crash. It counts for the order it names, goes back, or is set aside with the reason. Only the node itself books.
 *
 * The unique key on the transfer makes a second telling wait for the first; the order's row lock puts acts on one order in a line. Nothing else is read that
 * another act could change between, so read committed is as good as serialisable here, and no act has to be tried again.
 * @throws kernel/not-allowed
 */
export function bookTransfer(work: Work, { provider, how = "transfer", transfer, evidence, inStatement = false }: Told): Promise<Booking> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction(async (tx) => {
    const heardAt = work.clock.now();
    const heard: HeardTransfer = { ...transfer, id: newId(heardAt), provider, heardAt, evidence };
    if (!(await insertTransfer(tx, heard))) return "repeated";
    const booked = await book(work, tx, heard, how);
    if (how === "transfer" && !inStatement && localDateOf(transfer.at) < localDateOf(heardAt)) await missInStatement(tx, heard);
    return booked;
  });
}

async function book(work: Work, tx: Tx, heard: HeardTransfer, how: Exclude<PaidBy, "cash">): Promise<Booking> {
  const into = how === "transfer" ? "bank" : "clearing";
  const order = await lockOrderOf(tx, heard);
  const judged = judgeTransfer(order, heard);
  if (judged.does === "held" || order === undefined) {
    await setAside(work, tx, heard, judged.does === "held" ? judged.reason : "unknown-order", order, into);
    return "held";
  }
  if (judged.does === "goes-back") {
    await oweTransferBack(work, tx, heard, { order, cause: judged.cause, from: into });
    return "owed-back";
  }
  const { id: transferId, amount, provider } = heard;
  const after = await receiveMoney(work, tx, order, { amount, how, from: into, transferId, provider });
  return after.state === "paid" ? "paid" : "part-paid";
}

/** Told so late that the statement of its day was taken without it: it is missing there until a later one has it. */
async function missInStatement(tx: Tx, { id: transferId, transactionId: reference, amount, content, heardAt: openedAt }: HeardTransfer) {
  const without = await findStatementWithout(tx, transferId);
  if (without === undefined) return;
  const about = { kind: "missing", reference, nth: 0, amount, difference: -amount, content, transferId, openedAt } as const;
  await insertFinding(tx, { ...without, ...about, ownerId: null, ownerName: null });
}

/**
 * By the order a gateway took the money for; else by the virtual account, whose last ten digits are the order's number, or by the code in the content, and then
 * the account must be the order's.
 */
async function lockOrderOf(tx: Tx, { bin, account, content, orderNumber }: Transfer): Promise<Order | undefined> {
  if (orderNumber !== undefined) return lockOrderByNumber(tx, orderNumber);
  for (const number of [account.slice(-10), findOrderNumber(content)]) {
    const order = number === undefined ? undefined : await lockOrderByNumber(tx, number);
    if (order !== undefined && order.bin === bin && order.account === account) return order;
  }
  return undefined;
}

async function setAside(
  work: Work,
  tx: Tx,
  heard: HeardTransfer,
  reason: HoldReason,
  order: Order | undefined,
  into: AssetAccount,
): Promise<void> {
  const at = heard.heardAt;
  const agencyId = order?.agencyId ?? (await findAgencyOfAccount(tx, heard.bin, heard.account));
  await insertHold(tx, { transferId: heard.id, reason, orderId: order?.id, agencyId, at });
  // The ledger is kept in đồng; another currency waits beside it until somebody has exchanged or returned it.
  if (heard.currency === "VND")
    await insertPosting(tx, {
      kind: "held",
      at,
      agencyId,
      sides: postHeld(heard.amount, into),
      orderId: order?.id,
      transferId: heard.id,
    });
  await work.announce(tx, {
    type: "payments.held",
    subject: heard.id,
    ...(agencyId === undefined ? {} : { agencyId }),
    data: { transferId: heard.id, reason, orderId: order?.id ?? null },
  });
}
