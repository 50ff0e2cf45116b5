import { storeFile } from "@motlan/documents";
import { attachFile, type FieldView, removeFile } from "@motlan/forms";
import { isFault } from "@motlan/kernel";
import { fileSize } from "@motlan/ui";
import type { DataAnswer, PostedFile, Visit } from "../../frame/types.ts";
import type { ShownError } from "../show/answer-errors.ts";

/** Takes in the files that came with a page, and takes away those whose button was pressed; says what was wrong with which. */
export async function takeFiles(visit: Visit, draftId: string, fields: readonly FieldView[]): Promise<ShownError[]> {
  const errors: ShownError[] = [];
  for (const { name, kind, most = 1 } of fields) {
    if (kind !== "file") continue;
    const gone = visit.form.get(`${name}.remove`);
    if (gone !== "") await removeFile(visit.work, { draftId, path: name, ...(most > 1 && { fileId: gone }) });
    for (const file of visit.files.filter((one) => one.field === name)) {
      const error = await attempt(visit, draftId, name, file);
      if (error !== undefined) errors.push({ name, message: error });
    }
  }
  return errors;
}

/** POST /nop/:draftId/:pageId/tep/:field, by the page's script: one file at a time. */
export async function uploadOne(visit: Visit): Promise<DataAnswer> {
  const { draftId = "", field = "" } = visit.params;
  const file = visit.files[0];
  if (file === undefined) return { data: { error: "" }, status: 422 };
  try {
    const stored = await takeFile(visit, draftId, field, file);
    return { data: { id: stored.id, name: stored.name, size: fileSize(stored.size, visit.lang), hash: stored.sha256.slice(0, 12) } };
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    return { data: { error: error.text[visit.lang] }, status: error.status };
  }
}

async function attempt(visit: Visit, draftId: string, path: string, file: PostedFile): Promise<string | undefined> {
  try {
    await takeFile(visit, draftId, path, file);
    return undefined;
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    return error.text[visit.lang];
  }
}

async function takeFile({ work }: Visit, draftId: string, path: string, { bytes, name, type }: PostedFile) {
  return work.transaction(async () => {
    const stored = await storeFile(work, { bytes, name, declaredType: type, owner: { kind: "draft", id: draftId } });
    const { id: fileId, sha256, size, mediaType } = stored;
    await attachFile(work, { draftId, path, file: { fileId, name: stored.name, sha256, size, mediaType } });
    return stored;
  });
}
