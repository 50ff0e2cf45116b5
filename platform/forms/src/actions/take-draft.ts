import type { FieldFault, Language } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Delivery } from "../domain/draft.ts";
import { type TakenDraft, takenOf } from "../domain/taken.ts";
import { faults } from "../faults.ts";
import { findChangedSince } from "./find-changed-since.ts";
import { judgeDraft } from "./judge-draft.ts";
import { lockOwnDraft } from "./lock-own-draft.ts";
import { rulebookInForce, rulebookOf } from "./read-rulebook.ts";
import { sealOf } from "./seal-of.ts";

export interface TakeDraftInput {
  readonly draftId: string;
  /** Where it goes and how the result is wanted: fees may hang on both, so it is judged for these, whatever was chosen while writing. Absent: as chosen. */
  readonly goes?: { readonly agencyId: string; readonly delivery: Delivery };
  /** The hash of what the person saw when they submitted, and its language. Given, anything else is refused; without it (a program) what stands is taken. */
  readonly seen?: { readonly hash: string; readonly lang: Language };
}

/**
 * Locks the draft and hands over the complete application; joins the act that makes the dossier, which then says `markDraftTaken`. A draft taken before is
 * answered with its `dossierId` and judged no more.
 * @throws forms/incomplete with every fault at its path, forms/changed-since-seen, forms/rules-changed, forms/not-found, kernel/sign-in-first
 */
export function takeDraft(work: Work, { draftId, goes, seen }: TakeDraftInput): Promise<TakenDraft> {
  return work.transaction(async (tx) => {
    const kept = await lockOwnDraft(work, tx, draftId);
    const draft = kept.dossierId === undefined ? { ...kept, ...goes } : kept;
    const rulebook = await rulebookOf(work, draft.versionId);
    const { check, view } = await judgeDraft(work, draft, rulebook);
    const seal = sealOf(view, seen?.lang ?? "vi").hash;
    if (draft.dossierId !== undefined) return takenOf(draft, check, [], seal);
    if ((await rulebookInForce(work, draft.procedureCode)).versionId !== draft.versionId) throw faults["rules-changed"]();
    refuseIncomplete(check.faults);
    if (seen !== undefined && seen.hash !== seal) throw faults["changed-since-seen"]();
    return takenOf(draft, check, await findChangedSince(work, tx, rulebook, draft), seal);
  });
}

function refuseIncomplete(found: readonly FieldFault[]): void {
  if (found.length > 0) throw faults.incomplete({ count: found.length }, found);
}
