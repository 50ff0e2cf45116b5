import type { Work } from "@motlan/kernel/db";
import { tryAgainAt } from "../domain/refund.ts";
import { eachAlone } from "../each-alone.ts";
import type { Providers, RefundAnswer } from "../providers/provider.ts";
import { findRefund, listRefundsToSend, saveRefund } from "../store/refunds.ts";
import { findTransactionId } from "../store/transfers.ts";
import { lockWithOrder, markSent } from "./decide-refund.ts";
import { tellOfRefund } from "./enter-refund.ts";

export const SEND_REFUNDS = "payments.send-refunds";

/** Sent in one turn: short, so that a node that is told to stop need not wait long. */
const BATCH = 50;

/**
 * Sends what is owed back by the provider it came by, again and again with longer pauses while that is away. The refund's id is the request's key there, so
 * that a refund whose answer was lost is not paid twice. One the provider will not pay waits for an official. While more are due than one turn sends, the next follows at once.
 */
export async function sendRefunds(work: Work, providers: Providers): Promise<void> {
  const due = await listRefundsToSend(work.db, work.clock.now(), BATCH);
  await eachAlone(due, (id) => sendRefund(work, id, providers));
  if (due.length === BATCH) await work.transaction((tx) => work.enqueue(tx, SEND_REFUNDS, {}, { key: SEND_REFUNDS }));
}

async function sendRefund(work: Work, id: string, providers: Providers): Promise<void> {
  const due = await findRefund(work.db, id);
  const provider = due && Object.hasOwn(providers, due.provider) ? providers[due.provider] : undefined;
  const transactionId = due?.transferId === undefined ? undefined : await findTransactionId(work.db, due.transferId);
  if (due === undefined || transactionId === undefined) return;
  const asked = { requestKey: id.replaceAll("-", ""), transactionId, amount: due.amount };
  const answer: RefundAnswer = (await provider?.refund?.(asked, work.clock.now())) ?? { did: "refused", why: "no-way-back" };
  await work.transaction(async (tx) => {
    const refund = await lockWithOrder(tx, id);
    if (refund?.state !== "due") return;
    if (answer.did === "sent") {
      await markSent(work, tx, refund, provider?.way === undefined || provider.way === "transfer" ? "bank" : "clearing", answer.reference);
      return;
    }
    const tries = refund.tries + 1;
    const fault = answer.did === "away" ? "provider-away" : answer.why;
    const failed = { ...refund, tries, fault, state: answer.did === "away" ? ("due" as const) : ("failed" as const) };
    await saveRefund(tx, failed, tryAgainAt(work.clock.now(), refund.tries));
    if (failed.state === "failed") await tellOfRefund(work, tx, "payments.refund-failed", failed);
  });
}
