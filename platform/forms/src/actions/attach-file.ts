import type { Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import { fieldAt } from "../domain/form.ts";
import type { FileAnswer } from "../domain/parse/parse-file.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookInForce } from "./read-rulebook.ts";

/**
 * Puts a file that the documents room took in from this person at its question; one there before gives way. Called within the node only: who may use the file
 * was settled when it was stored.
 * @throws forms/not-a-file-question, forms/not-found, forms/already-taken
 */
export function attachFile(
  work: Work,
  input: { readonly draftId: string; readonly path: string; readonly file: FileAnswer },
): Promise<Draft> {
  const { fileId, name, sha256, size, mediaType, verified = false } = input.file;
  return putFile(work, input.draftId, input.path, { fileId, name, sha256, size, mediaType, verified });
}

/** Takes the file away from its question. @throws forms/not-a-file-question, forms/not-found, forms/already-taken */
export function removeFile(work: Work, { draftId, path }: { readonly draftId: string; readonly path: string }): Promise<Draft> {
  return putFile(work, draftId, path, null);
}

function putFile(work: Work, draftId: string, path: string, file: Json): Promise<Draft> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    const { version } = await rulebookInForce(work, draft.procedureCode);
    if (fieldAt(version, path)?.kind !== "file") throw faults["not-a-file-question"]();
    const revision = draft.revision + 1;
    const answers = { ...draft.answers, [path]: file };
    return saveDraftRow(tx, {
      ...draft,
      answers,
      changedAt: { ...draft.changedAt, [path]: revision },
      revision,
      updatedAt: work.clock.now(),
    });
  });
}
