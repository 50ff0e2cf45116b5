import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { lockForApplicant, lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/**
 * The applicant confirms the draft of the result, or says what is wrong in it (xác nhận dự thảo; Decree 87/2020, article 9): a correction takes the dossier
 * back to who drafted it.
 * @throws dossiers/not-found, dossiers/draft-needed, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function answerDraft(
  work: Work,
  answer: { readonly dossierId: string; readonly revision: number; readonly right: boolean; readonly words?: string },
): Promise<Dossier> {
  const words = answer.words?.trim() ?? "";
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, answer.dossierId);
    if (dossier.revision !== answer.revision) throw faults["changed-meanwhile"]();
    if (!answer.right && words === "") throw faults["draft-needed"]();
    return answer.right ? moveDossier(work, tx, dossier, "confirm") : moveDossier(work, tx, dossier, "correct", { note: { words } });
  });
}

/** The term to confirm is over: silence is consent. A dossier that moved on meanwhile is left alone. */
export function takeSilenceAsConsent(work: Work, due: { readonly dossierId: string; readonly revision: number }): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, due.dossierId);
    if (dossier.status === "confirming" && dossier.revision === due.revision) await moveDossier(work, tx, dossier, "silence");
  });
}
