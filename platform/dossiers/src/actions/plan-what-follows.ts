import { dueAt } from "@motlan/formats";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** Queues, in the act's own transaction, what the node will do by itself from where the dossier now stands. */
export async function planWhatFollows(work: Work, tx: Tx, dossier: Dossier, { version }: Rulebook): Promise<void> {
  const { id, status } = dossier;
  const act = stepOf(dossier)?.does;
  if (status === "open" && act === "take-in" && dossier.takenInAt === undefined) {
    await work.enqueue(tx, "dossiers.issue-receipt", { dossierId: id }, { key: `dossiers.receipt:${id}` });
    if (version.automatic !== undefined && dossier.doubts.length === 0) {
      await work.enqueue(tx, "dossiers.decide-automatically", { dossierId: id }, { key: `dossiers.automatic:${id}` });
    }
  }
  if (status === "confirming") {
    const term = version.steps.find((step) => step.id === dossier.step)?.term;
    const silence = { key: `dossiers.silence:${id}`, runAt: term === undefined ? work.clock.now() : dueAt(work.clock.now(), term) };
    await work.enqueue(tx, "dossiers.take-silence-as-consent", { dossierId: id, revision: dossier.revision }, silence);
  }
  if (status === "sealing") await work.enqueue(tx, "dossiers.seal-result", { dossierId: id }, { key: `dossiers.seal:${id}` });
  if (status === "refused") await work.enqueue(tx, "dossiers.issue-refusal", { dossierId: id }, { key: `dossiers.refusal:${id}` });
  if (status === "waiting") await work.enqueue(tx, "dossiers.issue-request", { dossierId: id }, { key: `dossiers.request:${id}` });
}
