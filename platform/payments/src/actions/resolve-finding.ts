import { may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Order } from "../domain/order.ts";
import { findOrderNumber } from "../domain/order-number.ts";
import { postResolution, type Resolution, resolutionsFor } from "../domain/statement/resolution.ts";
import { faults } from "../faults.ts";
import { type Finding, insertFindingPosting, saveFinding } from "../store/findings.ts";
import { lockOrderByNumber } from "../store/orders.ts";
import { getProviderOf } from "../store/transfers.ts";
import { enterRefund } from "./enter-refund.ts";
import { dayOfPosting, type FindingAct, lockForAccountant, officialIn, reasonOf } from "./lock-for-accountant.ts";
import { receiveMoney } from "./receive-money.ts";

export interface ResolveFinding extends FindingAct {
  readonly resolution: Resolution;
  /** Why, for whoever looks at it later. */
  readonly note: string;
  /** The order it pays, where it is booked to one. */
  readonly orderCode?: string;
}

/**
 * Settles a finding with a reason, by a posting that sums to nought. A closed day stays as it is: the posting goes into today's books and names it.
 * @throws payments/finding-not-found, payments/finding-changed, payments/finding-resolved, payments/resolution-not-here, payments/reason-needed,
 * payments/order-does-not-fit
 */
export function resolveFinding(work: Work, input: ResolveFinding): Promise<void> {
  return work.transaction(async (tx) => {
    const finding = await lockForAccountant(work, tx, input);
    if (finding.state === "resolved") throw faults["finding-resolved"]();
    if (!resolutionsFor(finding.kind).includes(input.resolution)) throw faults["resolution-not-here"]();
    const note = reasonOf(input.note);
    const settled = await settle(work, tx, finding, { ...input, note });
    const resolved: Finding = { ...finding, state: "resolved", resolution: input.resolution, note, ...settled };
    await saveFinding(tx, resolved, { what: input.resolution, note, by: officialIn(work), at: work.clock.now() });
    const { id, agencyId } = finding;
    await work.announce(tx, { type: "payments.finding-resolved", subject: id, agencyId, data: { resolution: input.resolution } });
  });
}

async function settle(
  work: Work,
  tx: Tx,
  finding: Finding,
  input: ResolveFinding,
): Promise<Pick<Finding, "orderId" | "refundId" | "settledDay">> {
  const at = work.clock.now();
  const place = await dayOfPosting(work, tx, finding);
  if (input.resolution !== "book") {
    const refundId = input.resolution === "refund" ? await orderRefund(work, tx, finding, input.note) : undefined;
    await insertFindingPosting(tx, { at, finding, sides: postResolution(finding, input.resolution), settledBy: refundId, ...place });
    return { orderId: null, refundId: refundId ?? finding.refundId, settledDay: place.day };
  }
  const order = await lockOrderFor(work, tx, finding, input.orderCode ?? "");
  // It has been in the bank's account since it came: nothing moves there.
  await receiveMoney(work, tx, order, { amount: finding.amount, how: "transfer", from: "held", ...(await cameBy(tx, finding)) });
  return { orderId: order.id, refundId: null, settledDay: place.day };
}

/**
 * Money nobody knows an order for goes back the way it came, so that it reaches its sender alone and one official suffices.
 */
async function orderRefund(work: Work, tx: Tx, finding: Finding, words: string): Promise<string | undefined> {
  const { id, revision, agencyId, amount } = finding;
  const about = { orderId: undefined, personId: undefined, transferId: undefined, agencyId, amount, cause: "held", words } as const;
  return (await enterRefund(work, tx, { ...about, ...(await cameBy(tx, finding)), requestKey: `held:${id}:${revision}` }))?.id;
}

/** The transfer that brought it and whose it was. Where none is known (a refund that bounced), it is paid out at the counter. */
async function cameBy(tx: Tx, { transferId }: Finding): Promise<{ readonly provider: string; readonly transferId?: string }> {
  return transferId === null ? { provider: "cash" } : { provider: await getProviderOf(tx, transferId), transferId };
}

/** An order of this agency that waits for exactly this sum. @throws payments/order-does-not-fit */
async function lockOrderFor({ actor }: Work, tx: Tx, { amount }: Finding, code: string): Promise<Order> {
  const number = findOrderNumber(code.trim());
  const order = number === undefined ? undefined : await lockOrderByNumber(tx, number);
  if (order === undefined || !may(actor, "payments.reconcile", order.agencyId)) throw faults["order-does-not-fit"]();
  if (order.amount !== amount || (order.state !== "open" && order.state !== "expired")) throw faults["order-does-not-fit"]();
  return order;
}
