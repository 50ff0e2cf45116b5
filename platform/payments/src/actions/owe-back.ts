import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type AssetAccount, postOwedBack, postRefundDue } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { type Refund, type RefundCause, type RefundPart, splitRefund } from "../domain/refund.ts";
import { giveBack } from "../domain/shares.ts";
import { faults } from "../faults.ts";
import { insertPosting } from "../store/ledger.ts";
import { saveOrder } from "../store/orders.ts";
import { listPaidParts, listRefundsOfOrder, saveRefund } from "../store/refunds.ts";
import type { HeardTransfer } from "../store/transfers.ts";
import { enterRefund, tellOfRefund } from "./enter-refund.ts";

export interface Owing {
  readonly cause: RefundCause;
  readonly requestKey: string;
  readonly law?: string;
  readonly words?: string;
}

/**
 * Part or all of a paid order is owed back: each đồng through the provider it came by, and of the lines it is owed for (`lines`, by their places). The order must be
 * locked. Said again with the same key, nothing more is owed. @throws payments/refund-too-much
 */
export async function oweLinesBack(
  work: Work,
  tx: Tx,
  order: Order,
  amount: bigint,
  { lines: owed, ...why }: Owing & { readonly lines?: readonly bigint[] },
): Promise<Order> {
  if (amount > order.amount - order.refunded) throw faults["refund-too-much"]();
  const goal = giveBack(order.lines, amount, owed);
  let now = order;
  for (const [index, part] of (await freeParts(work, tx, order, amount)).entries()) {
    const refund = await enterPart(work, tx, order, part, { ...why, requestKey: `${why.requestKey}:${index}` });
    if (refund === undefined) return order;
    now = await postLinesBack(work, tx, now, refund, goal);
  }
  return saveOrder(tx, now);
}

/** Where the money comes from. What is owed now goes before what an official has only asked for: where it does not suffice for both, the asking is struck. */
async function freeParts(work: Work, tx: Tx, { id }: Order, amount: bigint): Promise<readonly RefundPart[]> {
  const free = splitRefund(await listPaidParts(tx, id), amount);
  if (free.ok) return free.value;
  for (const asked of (await listRefundsOfOrder(tx, id)).filter(({ state }) => state === "asked")) {
    const struck = await saveRefund(tx, { ...asked, state: "rejected", decidedAt: work.clock.now(), fault: "owed-already" });
    await tellOfRefund(work, tx, "payments.refund-rejected", struck);
  }
  const all = splitRefund(await listPaidParts(tx, id), amount);
  if (!all.ok) throw faults["refund-too-much"]();
  return all.value;
}

/** The posting by which some of the lines is owed back; answers the order as it is after it, not saved yet. */
export async function postLinesBack(
  work: Work,
  tx: Tx,
  order: Order,
  { id: refundId, amount }: Refund,
  goal = giveBack(order.lines, amount),
): Promise<Order> {
  const { id: orderId, agencyId, lines: before } = order;
  const owed = goal.map(({ back = 0n }, index) => back - (before[index]?.back ?? 0n));
  const lines = giveBack(before, amount, owed);
  await insertPosting(tx, { kind: "refund-due", at: work.clock.now(), agencyId, sides: postRefundDue(before, lines), orderId, refundId });
  const refunded = order.refunded + amount;
  return { ...order, lines, refunded, state: refunded === order.amount ? "refund-due" : order.state };
}

/** What came for an order that will never be whole is owed back: it was called off, or its term is over. The order must be locked. */
export async function owePartsBack(work: Work, tx: Tx, order: Order, cause: RefundCause): Promise<void> {
  const split = order.received === 0n ? undefined : splitRefund(await listPaidParts(tx, order.id), order.received);
  if (split === undefined) return;
  if (!split.ok) throw faults["refund-too-much"]();
  const { id: orderId, agencyId } = order;
  for (const part of split.value) {
    // An order may expire, be paid in part once more, and expire again: the key is of this time.
    const requestKey = `${cause}:${orderId}:${part.transferId ?? newId()}`;
    const refund = await enterPart(work, tx, order, part, { cause, requestKey });
    const sides = postOwedBack(part.amount, "advance");
    const at = work.clock.now();
    if (refund !== undefined) await insertPosting(tx, { kind: "owed-back", at, agencyId, sides, orderId, refundId: refund.id });
  }
}

/** Money that names an order which takes none any more goes back to its sender by itself. */
export async function oweTransferBack(
  work: Work,
  tx: Tx,
  heard: HeardTransfer,
  { order, cause, from }: { readonly order: Order; readonly cause: RefundCause; readonly from: AssetAccount | "held" },
): Promise<void> {
  const { id: orderId, agencyId, personId } = order;
  const { id: transferId, amount, provider } = heard;
  const about = { orderId, transferId, agencyId, personId, provider, amount, cause };
  const refund = await enterRefund(work, tx, { ...about, requestKey: `${cause}:${transferId}` });
  const sides = postOwedBack(amount, from);
  const at = work.clock.now();
  if (refund !== undefined) await insertPosting(tx, { kind: "owed-back", at, agencyId, sides, orderId, transferId, refundId: refund.id });
}

function enterPart(work: Work, tx: Tx, order: Order, part: RefundPart, why: Owing): Promise<Refund | undefined> {
  const { id: orderId, agencyId, personId } = order;
  return enterRefund(work, tx, { orderId, agencyId, personId, ...part, ...why });
}
