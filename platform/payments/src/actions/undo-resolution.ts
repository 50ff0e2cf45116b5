import type { Tx, Work } from "@motlan/kernel/db";
import { reversed } from "../domain/statement/resolution.ts";
import { faults } from "../faults.ts";
import { type Finding, insertFindingPosting, readSidesOfFinding, saveFinding } from "../store/findings.ts";
import { lockRefund, saveRefund } from "../store/refunds.ts";
import { dayOfPosting, type FindingAct, lockForAccountant, officialIn, reasonOf } from "./lock-for-accountant.ts";

/**
 * Takes a resolution back: what it posted is reversed by a posting of its own and the finding is open again. An order that was paid by it stays paid, since
 * its receipt is out and its dossier has moved; that money goes back as a refund.
 * @throws payments/finding-not-found, payments/finding-changed, payments/cannot-undo, payments/reason-needed
 */
export function undoResolution(work: Work, input: FindingAct & { readonly note: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const finding = await lockForAccountant(work, tx, input);
    if (finding.state !== "resolved" || finding.resolution === "book" || finding.resolution === "came-later") throw faults["cannot-undo"]();
    await callRefundOff(tx, finding);
    const note = reasonOf(input.note);
    const at = work.clock.now();
    const sides = reversed(await readSidesOfFinding(tx, finding.id));
    const settledBy = finding.resolution === "refund" ? (finding.refundId ?? undefined) : undefined;
    await insertFindingPosting(tx, { at, finding, sides, settledBy, ...(await dayOfPosting(work, tx, finding)) });
    const refundId = settledBy === undefined ? finding.refundId : null;
    const reopened: Finding = { ...finding, state: "open", resolution: null, note: null, orderId: null, refundId };
    await saveFinding(tx, reopened, { what: "undone", note, by: officialIn(work), at });
    await work.announce(tx, { type: "payments.finding-reopened", subject: finding.id, agencyId: finding.agencyId, data: {} });
  });
}

/** A refund that is on its way to the bank cannot be called back; one the bank will not pay, or that waits at the counter, can. */
async function callRefundOff(tx: Tx, { resolution, refundId }: Finding): Promise<void> {
  const refund = resolution === "refund" && refundId !== null ? await lockRefund(tx, refundId) : undefined;
  if (refund === undefined) return;
  const isHere = refund.state === "failed" || (refund.state === "due" && refund.provider === "cash");
  if (!isHere) throw faults["cannot-undo"]();
  await saveRefund(tx, { ...refund, state: "rejected" });
}
