import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import type { Move } from "../domain/moves.ts";
import { findRequest } from "../store/requests.ts";
import type { Rulebook } from "./read-rulebook.ts";

/**
 * Queues, in the act's own transaction, what the node will do by itself from where the dossier now stands. The receipt and the automatic decision belong to the
 * moment the work begins (submitted without a fee, or paid): only then is the appointment known, and only then is no official concerned with it yet.
 */
export async function planWhatFollows(work: Work, tx: Tx, dossier: Dossier, move: Move | "submit", { version }: Rulebook): Promise<void> {
  const { id, status } = dossier;
  const begins = (move === "submit" || move === "pay") && status !== "awaiting-payment";
  if (begins && !mayBeSettledAtOnce(dossier, version)) await planReceipt(work, tx, id);
  if (begins && version.parts !== undefined)
    await work.enqueue(tx, "dossiers.follow-parts", { wholeId: id }, { key: `dossiers.parts:${id}:begin` });
  if (begins && version.automatic !== undefined)
    await work.enqueue(tx, "dossiers.decide-automatically", { dossierId: id }, { key: `dossiers.automatic:${id}` });
  if (status === "confirming") {
    const term = version.steps.find((step) => step.id === dossier.step)?.term;
    // A declaration without a term gives the applicant all the time they want; with one, the step's clock was set by it.
    const runAt = term && dossier.stepDueAt;
    const silence = runAt && { key: `dossiers.silence:${id}`, runAt };
    if (silence) await work.enqueue(tx, "dossiers.take-silence-as-consent", { dossierId: id, revision: dossier.revision }, silence);
  }
  if (status === "sealing") await work.enqueue(tx, "dossiers.seal-result", { dossierId: id }, { key: `dossiers.seal:${id}` });
  if (status === "refused") await work.enqueue(tx, "dossiers.issue-refusal", { dossierId: id }, { key: `dossiers.refusal:${id}` });
  if (status === "stopped") await work.enqueue(tx, "dossiers.issue-stop", { dossierId: id }, { key: `dossiers.stop:${id}` });
  if (move === "extend" || move === "apologise")
    await work.enqueue(tx, "dossiers.issue-extension", { dossierId: id }, { key: `dossiers.extension:${id}` });
  const request = move === "ask" ? await findRequest(tx, id) : undefined;
  if (request !== undefined)
    await work.enqueue(tx, "dossiers.issue-request", { dossierId: id, requestId: request.id }, { key: `dossiers.request:${request.id}` });
}

/** A result given at once needs no receipt, unless the applicant asks for one (NĐ 61/2018/NĐ-CP, article 17, unconfirmed for NĐ 118/2025/NĐ-CP); the automatic decision says whether it was. */
function mayBeSettledAtOnce({ channel, delivery }: Dossier, { automatic }: Rulebook["version"]): boolean {
  return automatic !== undefined && channel === "online" && delivery === "online";
}

/** Asked for twice it is made once. */
export async function planReceipt(work: Work, tx: Tx, dossierId: string): Promise<void> {
  await work.enqueue(tx, "dossiers.issue-receipt", { dossierId }, { key: `dossiers.receipt:${dossierId}` });
}
