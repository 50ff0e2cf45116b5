import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Refund, RefundCause } from "../domain/refund.ts";
import { findOrder } from "../store/orders.ts";
import { insertRefund } from "../store/refunds.ts";

export interface NewRefund {
  readonly id?: string;
  /** The rule and what it is about, or the form's key: said twice, owed once. */
  readonly requestKey: string;
  readonly orderId: string | undefined;
  readonly transferId: string | undefined;
  readonly agencyId: string | undefined;
  readonly personId: string | undefined;
  readonly provider: string;
  readonly amount: bigint;
  readonly cause: RefundCause;
  readonly words?: string;
  readonly law?: string;
  /** The official who asks; another has to approve. Without one a rule owes it, and it is due at once. */
  readonly askedBy?: string;
}

/** Writes a refund in the act's transaction and tells of it; whoever calls writes the posting that owes it. Nothing when it was there before. */
export async function enterRefund(work: Work, tx: Tx, asked: NewRefund): Promise<Refund | undefined> {
  const now = work.clock.now();
  const { id = newId(now), requestKey, words = "", law = "", askedBy, ...about } = asked;
  const state = askedBy === undefined ? "due" : "asked";
  const decidedAt = askedBy === undefined ? now : undefined;
  const empty = { decidedBy: undefined, sentAt: undefined, tries: 0, fault: undefined, providerReference: undefined };
  const refund: Refund = { ...about, ...empty, id, words, law, state, askedAt: now, askedBy, decidedAt };
  if (!(await insertRefund(tx, refund, requestKey))) return undefined;
  await tellOfRefund(work, tx, state === "due" ? "payments.refund-due" : "payments.refund-asked", refund);
  return refund;
}

/** The subject is the refund. */
export async function tellOfRefund(work: Work, tx: Tx, type: string, { id, orderId, agencyId, personId, cause }: Refund): Promise<void> {
  const dossierId = orderId === undefined ? undefined : (await findOrder(tx, orderId))?.dossierId;
  const data = { refundId: id, orderId: orderId ?? null, dossierId: dossierId ?? null, personId: personId ?? null, cause };
  await work.announce(tx, { type, subject: id, ...(agencyId === undefined ? {} : { agencyId }), data });
}
