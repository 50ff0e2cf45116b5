import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { markTaken } from "../store/drafts.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";
import { judge } from "./take-draft.ts";

/**
 * The draft has become this dossier, in the dossier's own act. Said again with the same dossier it does nothing; a draft becomes one dossier at most.
 * @throws forms/already-taken, forms/not-found
 */
export function markDraftTaken(
  work: Work,
  { draftId, dossierId }: { readonly draftId: string; readonly dossierId: string },
): Promise<void> {
  return work.transaction(async (tx) => {
    const draft = await lockOwnDraft(work, tx, draftId);
    if (draft.dossierId === dossierId) return;
    if (!(await markTaken(tx, draftId, dossierId, work.clock.now()))) throw faults["already-taken"]({ dossierId: draft.dossierId });
    const { typedThoughHeld } = await judge(work, draft, await rulebookOf(work, draft.versionId));
    const { procedureCode, versionId } = draft;
    await work.announce(tx, { type: "forms.taken", subject: draftId, data: { dossierId, procedureCode, versionId, typedThoughHeld } });
  });
}
