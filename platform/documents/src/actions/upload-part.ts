import { createHash } from "node:crypto";
import { isFault, isId, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Owner } from "../domain/document.ts";
import { LARGEST_FILE, type StoredFile } from "../domain/file.ts";
import { faults } from "../faults.ts";
import { findFile } from "../store/files.ts";
import { deleteUpload, finishUpload, insertPart, insertUpload, joinParts, lockUpload, type Upload } from "../store/uploads.ts";
import { storeFile } from "./store-file.ts";

export interface BeginUpload {
  /** The same for the same file, so that it goes on where it stopped: its hash and name. */
  readonly requestKey: string;
  readonly name: string;
  readonly declaredType: string;
  /** Bytes of the whole. */
  readonly size: number;
  /** Lower-case hex of the whole, where the sender can reckon it. */
  readonly sha256?: string;
  readonly owner: Owner;
}

/** How far it is. `file` is there once it is whole, examined and stored. */
export interface UploadState {
  readonly uploadId: string;
  /** Bytes come so far: the next part begins here. */
  readonly received: number;
  readonly file?: StoredFile;
}

/**
 * Begins a file that will come in parts, or finds out how far the same one came before. For persons; the caller has decided that this owner takes files of theirs.
 * @refuses documents/not-yours, documents/file-empty, documents/file-too-large
 */
export async function beginUpload(work: Work, input: BeginUpload): Promise<UploadState> {
  const storedBy = personOf(work);
  if (input.size < 1) throw faults["file-empty"]();
  if (input.size > LARGEST_FILE) throw faults["file-too-large"]();
  const { size, sha256, owner } = input;
  const said = { requestKey: plain(input.requestKey, 400), name: plain(input.name, 200), declaredType: plain(input.declaredType, 100) };
  return work.transaction(async (tx) => {
    const at = work.clock.now();
    const upload = { id: newId(at), storedBy, owner, ...said, size, at, ...(sha256 !== undefined && { sha256 }) };
    return stateOf(work, await insertUpload(tx, upload));
  });
}

/** What a sender says of a file, as it can be stored. */
function plain(text: string, most: number): string {
  return text.normalize("NFC").replaceAll("\0", "").slice(0, most);
}

/**
 * Takes the next part. One that came before (an answer that was lost, a button pressed twice) changes nothing, one from further on is not taken: the answer says where to go on. The
 * last part makes it a file, examined as any other; where that fails nothing of it is kept, so that sending it again begins anew. Only the person who began it may go on.
 * @refuses documents/not-yours, documents/not-found, documents/upload-broken, and what storeFile refuses
 */
export async function uploadPart(
  work: Work,
  input: { readonly uploadId: string; readonly at: number; readonly bytes: Uint8Array },
): Promise<UploadState> {
  const storedBy = personOf(work);
  try {
    return await takePart(work, storedBy, input);
  } catch (error) {
    if (isFault(error) && !isFault(error, "documents/not-found")) await work.transaction((tx) => deleteUpload(tx, input.uploadId));
    throw error;
  }
}

function takePart(work: Work, storedBy: string, input: Parameters<typeof uploadPart>[1]): Promise<UploadState> {
  return work.transaction(async (tx) => {
    const upload = isId(input.uploadId) ? await lockUpload(tx, input.uploadId) : undefined;
    if (upload === undefined || upload.storedBy !== storedBy) throw faults["not-found"]();
    if (upload.fileId !== undefined) return stateOf(work, upload);
    const fits = input.at === upload.received && input.bytes.length > 0;
    if (fits && upload.received + input.bytes.length > upload.size) throw faults["upload-broken"]();
    const after = fits ? await insertPart(tx, upload, input.bytes, work.clock.now()) : upload;
    return after.received < after.size ? stateOf(work, after) : finish(work, tx, after);
  });
}

async function finish(work: Work, tx: Tx, upload: Upload): Promise<UploadState> {
  const bytes = await joinParts(tx, upload.id);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  if (upload.sha256 !== undefined && upload.sha256 !== sha256) throw faults["upload-broken"]();
  const { name, declaredType, owner } = upload;
  const file = await storeFile(work, { bytes, name, declaredType, owner });
  await finishUpload(tx, upload.id, file.id, work.clock.now());
  return { uploadId: upload.id, received: upload.size, file };
}

async function stateOf(work: Work, { id, received, fileId }: Upload): Promise<UploadState> {
  const file = fileId === undefined ? undefined : await findFile(work.db, fileId);
  return { uploadId: id, received, ...(file && { file }) };
}

function personOf({ actor }: Work): string {
  if (actor.kind !== "person") throw faults["not-yours"]();
  return actor.personId;
}
