import type { FieldFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { checkForm, type FormCheck } from "../domain/check-form.ts";
import type { Draft } from "../domain/draft.ts";
import { type TakenDraft, takenOf } from "../domain/taken.ts";
import { faults } from "../faults.ts";
import { findChangedSince } from "./find-changed-since.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";
import { type Rulebook, rulebookInForce, rulebookOf } from "./read-rulebook.ts";
import { formState } from "./refresh-known.ts";

/**
 * Locks the draft and hands over the complete application; joins the act that makes the dossier, which then says `markDraftTaken`. A draft taken before is
 * answered with its `dossierId` and judged no more.
 * @throws forms/incomplete with every fault at its path, forms/rules-changed, forms/not-found, kernel/sign-in-first
 */
export function takeDraft(work: Work, { draftId }: { readonly draftId: string }): Promise<TakenDraft> {
  return work.transaction(async (tx) => {
    const draft = await lockOwnDraft(work, tx, draftId);
    const rulebook = await rulebookOf(work, draft.versionId);
    const check = await judge(work, draft, rulebook);
    if (draft.dossierId !== undefined) return takenOf(draft, check, []);
    if ((await rulebookInForce(work, draft.procedureCode)).versionId !== draft.versionId) throw faults["rules-changed"]();
    refuseIncomplete(check.faults);
    return takenOf(draft, check, await findChangedSince(work, tx, rulebook, draft));
  });
}

/** The draft checked by its own version. */
export async function judge(work: Work, draft: Draft, rulebook: Rulebook): Promise<FormCheck> {
  return checkForm(rulebook.version, rulebook.rules, await formState(work, rulebook, draft), work.clock.now());
}

function refuseIncomplete(found: readonly FieldFault[]): void {
  if (found.length > 0) throw faults.incomplete({ count: found.length }, found);
}
