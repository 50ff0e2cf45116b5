import type { Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import { changedKeys, type EntryAct, entryKeys } from "../domain/entries.ts";
import { isKey, questionAt } from "../domain/questions.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookInForce } from "./read-rulebook.ts";

export interface ChangeEntriesInput {
  readonly draftId: string;
  /** The path of the group. */
  readonly path: string;
  readonly act: EntryAct;
  /** The entry's key; for one to be added the key the page offered, so that a button pressed twice adds one. */
  readonly key: string;
}

/**
 * Adds, removes or moves an entry of a group. What was typed in it stays under its key until the draft is gone, so that another window writing there loses nothing. What the page
 * shows is saved before (`saveDraft`).
 * @throws forms/not-a-group, forms/no-more-entries, forms/not-found, forms/already-taken
 */
export function changeEntries(work: Work, { draftId, path, act, key }: ChangeEntriesInput): Promise<Draft> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    const { version } = await rulebookInForce(work, draft.procedureCode);
    const field = questionAt(version, path)?.field;
    if (field?.group === undefined || !isKey(key)) throw faults["not-a-group"]();
    const before = entryKeys(field, draft.answers);
    const after = changedKeys(before, act, key);
    if (after.length > before.length && after.length > field.group.most) throw faults["no-more-entries"]({ most: field.group.most });
    if (after.join() === before.join()) return draft;
    const revision = draft.revision + 1;
    const keys: Json = after;
    return saveDraftRow(tx, {
      ...draft,
      answers: { ...draft.answers, [path]: keys },
      changedAt: { ...draft.changedAt, [path]: revision },
      revision,
      updatedAt: work.clock.now(),
    });
  });
}
