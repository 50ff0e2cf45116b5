import type { Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import { type FileAnswer, mostFiles } from "../domain/parse/parse-file.ts";
import { isObject } from "../domain/parse/parsed.ts";
import { questionAt } from "../domain/questions.ts";
import { withRevived } from "../domain/revive-entries.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookInForce } from "./read-rulebook.ts";

/**
 * Puts a file that the documents room took in from this person at its question. Where one file fits, the one before gives way; where several do, it joins them. The same
 * content sent twice is there once. Called within the node only: who may use the file was settled when it was stored.
 * @throws forms/not-a-file-question, forms/too-many-files, forms/not-found, forms/already-taken
 */
export function attachFile(
  work: Work,
  input: { readonly draftId: string; readonly path: string; readonly file: FileAnswer },
): Promise<Draft> {
  const { fileId, name, sha256, size, mediaType, verified = false } = input.file;
  const takenAt = input.file.takenAt ?? work.clock.now().toISOString();
  const file = { fileId, name, sha256, size, mediaType, verified, takenAt };
  return putFiles(work, input, (before, most) => {
    if (before.some((one) => isObject(one) && one.sha256 === sha256)) return before;
    if (most === 1) return [file];
    if (before.length >= most) throw faults["too-many-files"]({ most });
    return [...before, file];
  });
}

/** Takes a file away from its question; without its id, all of them. @throws forms/not-a-file-question, forms/not-found, forms/already-taken */
export function removeFile(
  work: Work,
  input: { readonly draftId: string; readonly path: string; readonly fileId?: string },
): Promise<Draft> {
  const { fileId } = input;
  return putFiles(work, input, (before) => (fileId === undefined ? [] : before.filter((one) => !isObject(one) || one.fileId !== fileId)));
}

type Change = (before: readonly Json[], most: number) => readonly Json[];

function putFiles(work: Work, { draftId, path }: { readonly draftId: string; readonly path: string }, change: Change): Promise<Draft> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    const { version } = await rulebookInForce(work, draft.procedureCode);
    const question = questionAt(version, path);
    if (question?.field.kind !== "file" || question.field.name !== path) throw faults["not-a-file-question"]();
    const most = mostFiles(question.field);
    const typed = draft.answers[path] ?? null;
    const before: readonly Json[] = Array.isArray(typed) ? typed : typed === null ? [] : [typed];
    const after = change(before, most);
    if (after === before) return draft;
    const revision = draft.revision + 1;
    const kept: Json = most === 1 ? (after[0] ?? null) : after.length === 0 ? null : [...after];
    const answers = withRevived(version, { ...draft.answers, [path]: kept }, [path]);
    return saveDraftRow(tx, {
      ...draft,
      answers,
      changedAt: { ...draft.changedAt, [path]: revision },
      revision,
      updatedAt: work.clock.now(),
    });
  });
}
