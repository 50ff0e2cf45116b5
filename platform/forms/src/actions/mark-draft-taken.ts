import type { Work } from "@motlan/kernel/db";
import type { TakenDraft } from "../domain/taken.ts";
import { faults } from "../faults.ts";
import { markTaken } from "../store/drafts.ts";
import { dropUnsignedSignings } from "../store/signings.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";

export interface TakenBy {
  readonly draft: Pick<TakenDraft, "draftId" | "typedThoughHeld" | "heldByState">;
  readonly dossierId: string;
}

/**
 * The draft has become this dossier, in the dossier's own act. Said again with the same dossier it does nothing; a draft becomes one dossier at most.
 * @throws forms/already-taken, forms/not-found
 */
export function markDraftTaken(work: Work, { draft: taken, dossierId }: TakenBy): Promise<void> {
  return work.transaction(async (tx) => {
    const { draftId, typedThoughHeld, heldByState } = taken;
    const draft = await lockOwnDraft(work, tx, draftId);
    if (draft.dossierId === dossierId) return;
    if (!(await markTaken(tx, draftId, dossierId, work.clock.now()))) throw faults["already-taken"]({ dossierId: draft.dossierId });
    await dropUnsignedSignings(tx, draftId);
    const { procedureCode, versionId } = draft;
    const data = { dossierId, procedureCode, versionId, typedThoughHeld, heldByState };
    await work.announce(tx, { type: "forms.taken", subject: draftId, data });
  });
}
