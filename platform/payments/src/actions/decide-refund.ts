import { isId, type LocalDate, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { postRefundSent } from "../domain/ledger.ts";
import type { Refund } from "../domain/refund.ts";
import { faults } from "../faults.ts";
import { insertPosting } from "../store/ledger.ts";
import { lockOrder, saveOrder } from "../store/orders.ts";
import { findRefund, hasOpenRefund, lockRefund, saveRefund } from "../store/refunds.ts";
import { tellOfRefund } from "./enter-refund.ts";
import { postLinesBack } from "./owe-back.ts";

/**
 * A second official approves a refund somebody asked for, or does not. Approved, it is owed and sent by itself. Said again, nothing more happens.
 * @throws payments/refund-not-found, payments/not-yours, payments/refund-second-person, payments/refund-decided
 */
export function decideRefund(work: Work, { refundId, approve }: { readonly refundId: string; readonly approve: boolean }): Promise<Refund> {
  return work.transaction(async (tx) => {
    const { actor, clock } = work;
    const refund = await lockBoth(work, tx, refundId, "payments.approve-refund");
    if (actor.kind !== "official" || refund.askedBy === actor.officialId) throw faults["refund-second-person"]();
    if (refund.state === (approve ? "due" : "rejected")) return refund;
    if (refund.state !== "asked") throw faults["refund-decided"]();
    const decided: Refund = { ...refund, state: approve ? "due" : "rejected", decidedAt: clock.now(), decidedBy: actor.officialId };
    await saveRefund(tx, decided, clock.now());
    if (approve) await owe(work, tx, decided);
    await tellOfRefund(work, tx, approve ? "payments.refund-due" : "payments.refund-rejected", decided);
    return decided;
  });
}

async function owe(work: Work, tx: Tx, refund: Refund): Promise<void> {
  const order = refund.orderId === undefined ? undefined : await lockOrder(tx, refund.orderId);
  if (order === undefined) return;
  if (refund.amount > order.amount - order.refunded) throw faults["refund-too-much"]();
  await saveOrder(tx, await postLinesBack(work, tx, order, refund));
}

/**
 * A refund is paid out in cash at the counter: one of money taken in cash, or one its provider will not send. Pressed twice, it is booked once.
 * @throws payments/refund-not-found, payments/not-yours, payments/refund-decided
 */
export function payOutRefund(work: Work, { refundId }: { readonly refundId: string }): Promise<Refund> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "official") throw faults["refund-not-found"]();
    const refund = await lockBoth(work, tx, refundId, "payments.ask-refund");
    if (refund.state === "sent") return refund;
    const isOurs = refund.state === "failed" || (refund.state === "due" && refund.provider === "cash");
    if (!isOurs) throw faults["refund-decided"]();
    return markSent(work, tx, { ...refund, provider: "cash" }, "cash", undefined);
  });
}

/** The money is gone: state, posting, the order's last state and news; on the day the bank's statement says, else today. The refund and its order must be locked. */
export async function markSent(
  work: Work,
  tx: Tx,
  refund: Refund,
  from: "bank" | "clearing" | "cash",
  reference: string | undefined,
  day?: LocalDate,
): Promise<Refund> {
  const at = work.clock.now();
  const { id: refundId, agencyId, orderId, transferId, amount } = refund;
  const sent = await saveRefund(tx, { ...refund, state: "sent", sentAt: at, fault: undefined, providerReference: reference });
  const about = { orderId, transferId, refundId, ...(day !== undefined && { day }) };
  await insertPosting(tx, { kind: "refund-sent", at, agencyId, sides: postRefundSent(amount, from), ...about });
  const order = orderId === undefined ? undefined : await lockOrder(tx, orderId);
  if (order?.state === "refund-due" && !(await hasOpenRefund(tx, order.id))) await saveOrder(tx, { ...order, state: "refunded" });
  await tellOfRefund(work, tx, "payments.refund-sent", sent);
  return sent;
}

/** The order first and then the refund, as every act does it: so no two wait for each other. */
export async function lockWithOrder(tx: Tx, refundId: string): Promise<Refund | undefined> {
  const found = isId(refundId) ? await findRefund(tx, refundId) : undefined;
  if (found?.orderId !== undefined) await lockOrder(tx, found.orderId);
  return found && lockRefund(tx, refundId);
}

async function lockBoth({ actor }: Work, tx: Tx, refundId: string, permission: string): Promise<Refund> {
  const refund = await lockWithOrder(tx, refundId);
  if (refund === undefined) throw faults["refund-not-found"]();
  if (refund.agencyId === undefined || !may(actor, permission, refund.agencyId)) throw faults["not-yours"]();
  return refund;
}
