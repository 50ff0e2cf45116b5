import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import type { Move } from "../domain/moves.ts";
import type { Rulebook } from "./read-rulebook.ts";

/**
 * Queues, in the act's own transaction, what the node will do by itself from where the dossier now stands. The receipt and the automatic decision belong to the
 * moment the work begins (submitted without a fee, or paid): only then is the appointment known, and only then is no official concerned with it yet.
 */
export async function planWhatFollows(work: Work, tx: Tx, dossier: Dossier, move: Move | "submit", { version }: Rulebook): Promise<void> {
  const { id, status } = dossier;
  const begins = (move === "submit" || move === "pay") && status !== "awaiting-payment";
  if (begins) await work.enqueue(tx, "dossiers.issue-receipt", { dossierId: id }, { key: `dossiers.receipt:${id}` });
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
  if (move === "extend") await work.enqueue(tx, "dossiers.issue-extension", { dossierId: id }, { key: `dossiers.extension:${id}` });
  if (move === "ask") await work.enqueue(tx, "dossiers.issue-request", { dossierId: id }, { key: `dossiers.request:${id}` });
}
