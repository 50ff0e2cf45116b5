import { type BeginUpload, beginUpload, type StoredFile, storeFile, uploadPart } from "@motlan/documents";
import { attachFile, type FieldView, removeFile, viewForm } from "@motlan/forms";
import { isFault, type Json } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { fileSize } from "@motlan/ui";
import type { DataAnswer, PostedFile, Visit } from "../../frame/types.ts";
import type { ShownError } from "../show/answer-errors.ts";
import { fillText, sayInstant } from "../show/say.ts";
import { APPLY_FILES } from "../texts/files.ts";

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
  return answering(visit, async () => takenData(await takeFile(visit, draftId, field, file), visit));
}

/**
 * POST /nop/:draftId/:pageId/tep/:field/phan, by the page's script: a file in parts. Without a part it begins, or says how much of the same file has come; with one it takes it. The
 * answer to the last part is the file's receipt, and the file stands at its question.
 */
export async function uploadInParts(visit: Visit): Promise<DataAnswer> {
  const { work, form, params, files } = visit;
  const { draftId = "", pageId = "", field: path = "" } = params;
  const part = files[0];
  return answering(visit, async () => {
    // Whose draft it is, is asked once: an upload is its person's own, and the file is put at its question as any other.
    if (part === undefined) await viewForm(work, { draftId, pageId });
    const state = await (part === undefined
      ? beginUpload(work, announced(visit, draftId))
      : uploadPart(work, { uploadId: form.get("tai"), at: Number(form.get("tu")), bytes: part.bytes }));
    const { file, uploadId, received } = state;
    if (file === undefined) return { upload: uploadId, received };
    await attachStored(work, draftId, path, file);
    return takenData(file, visit);
  });
}

/** What the script says of a file before it sends it. */
function announced({ form }: Visit, draftId: string): BeginUpload {
  const sha256 = form.get("bam");
  return {
    requestKey: form.get("khoa").slice(0, 300),
    name: form.get("ten"),
    declaredType: form.get("loai"),
    size: Math.trunc(Number(form.get("co"))) || 0,
    ...(/^[0-9a-f]{64}$/.test(sha256) && { sha256 }),
    owner: { kind: "draft", id: draftId },
  };
}

async function answering({ lang }: Visit, act: () => Promise<Json>): Promise<DataAnswer> {
  try {
    return { data: await act() };
  } catch (error) {
    if (!isFault(error) || error.status >= 500) throw error;
    return { data: { error: error.text[lang] }, status: error.status };
  }
}

function takenData({ id, name, size, sha256, storedAt }: StoredFile, { lang }: Visit): Json {
  const taken = fillText(APPLY_FILES.taken, { at: sayInstant(storedAt) })[lang];
  return { id, name, size: fileSize(size, lang), hash: sha256.slice(0, 12), taken };
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

async function takeFile({ work }: Visit, draftId: string, path: string, { bytes, name, type }: PostedFile): Promise<StoredFile> {
  return work.transaction(async () => {
    const stored = await storeFile(work, { bytes, name, declaredType: type, owner: { kind: "draft", id: draftId } });
    await attachStored(work, draftId, path, stored);
    return stored;
  });
}

/** Puts a stored file of this draft at its question. */
export async function attachStored(work: Work, draftId: string, path: string, stored: StoredFile): Promise<void> {
  const { id: fileId, sha256, size, mediaType, name, storedAt } = stored;
  await attachFile(work, { draftId, path, file: { fileId, name, sha256, size, mediaType, takenAt: storedAt.toISOString() } });
}
