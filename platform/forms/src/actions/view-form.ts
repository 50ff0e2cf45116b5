import type { Work } from "@motlan/kernel/db";
import type { FormView } from "../domain/view.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";
import { rulebookOf } from "./read-rulebook.ts";
import { renewDraft } from "./renew-draft.ts";
import { showForm } from "./show-form.ts";

/**
 * The form, open at a page (without one, at the first that is not done). A draft written under rules since replaced is brought to those in force.
 * @throws forms/not-found, forms/no-form
 */
export function viewForm(work: Work, { draftId, pageId }: { readonly draftId: string; readonly pageId?: string }): Promise<FormView> {
  return work.transaction(async (tx) => {
    const draft = await lockOwnDraft(work, tx, draftId);
    if (draft.dossierId !== undefined) return showForm(work, draft, await rulebookOf(work, draft.versionId), pageId);
    const renewed = await renewDraft(work, tx, draft);
    return showForm(work, renewed.draft, renewed.rulebook, pageId);
  });
}
