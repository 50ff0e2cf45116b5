import type { Work } from "@motlan/kernel/db";
import { deleteDraft } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";

/** Throws a draft away, with all that was typed and read for it. The entries of those readings remain. @throws forms/not-found, forms/already-taken */
export function discardDraft(work: Work, { draftId }: { readonly draftId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    await deleteDraft(tx, draft.id);
    await work.announce(tx, { type: "forms.discarded", subject: draft.id });
  });
}
