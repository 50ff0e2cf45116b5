import { statement, type Tx } from "@motlan/kernel/db";
import type { Owner } from "../domain/document.ts";

/** A file on its way (đang tải lên). */
export interface Upload {
  readonly id: string;
  readonly storedBy: string;
  readonly owner: Owner;
  readonly name: string;
  readonly declaredType: string;
  /** Bytes announced, and bytes come so far. */
  readonly size: number;
  readonly received: number;
  readonly sha256?: string;
  /** Set once it is whole. */
  readonly fileId?: string;
}

interface UploadRow extends Omit<Upload, "owner" | "sha256" | "fileId"> {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly sha256: string | null;
  readonly fileId: string | null;
}

const COLUMNS = `id, stored_by as "storedBy", owner_kind as "ownerKind", owner_id as "ownerId", name, declared_type as "declaredType", size, received, sha256, file_id as "fileId"`;

const insert = statement(
  "documents.begin_upload",
  `insert into documents.upload (id, stored_by, owner_kind, owner_id, request_key, name, declared_type, size, sha256, touched_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
);
const byKey = statement<UploadRow>(
  "documents.upload_by_key",
  `select ${COLUMNS} from documents.upload where stored_by = $1 and owner_kind = $2 and owner_id = $3 and request_key = $4 for update`,
);
const byId = statement<UploadRow>("documents.lock_upload", `select ${COLUMNS} from documents.upload where id = $1 for update`);
const addPart = statement("documents.add_part", "insert into documents.upload_part (upload_id, starts_at, bytes) values ($1, $2, $3)");
const move = statement("documents.move_upload", "update documents.upload set received = $2, touched_at = $3 where id = $1");
const parts = statement<{ bytes: Buffer }>(
  "documents.parts",
  "select bytes from documents.upload_part where upload_id = $1 order by starts_at",
);
const finish = statement("documents.finish_upload", "update documents.upload set file_id = $2, touched_at = $3 where id = $1");
const clear = statement("documents.clear_parts", "delete from documents.upload_part where upload_id = $1");
const removeOne = statement("documents.remove_upload", "delete from documents.upload where id = $1 and file_id is null");
const removeOld = statement("documents.remove_uploads", "delete from documents.upload where touched_at < $1");
const forget = statement<{ count: number }>("documents.forget_draft", "select documents.forget_draft_files($1) as count");
const removeOf = statement("documents.remove_uploads_of", "delete from documents.upload where owner_kind = $1 and owner_id = $2");

export interface NewUpload extends Omit<Upload, "received" | "fileId"> {
  readonly requestKey: string;
  readonly at: Date;
}

/** Begins it, unless the same person has begun the same file for the same owner: then that one is answered. */
export async function insertUpload(tx: Tx, upload: NewUpload): Promise<Upload> {
  const { id, storedBy, owner, requestKey, name, declaredType, size, sha256, at } = upload;
  await insert.run(tx, [id, storedBy, owner.kind, owner.id, requestKey, name, declaredType, size, sha256, at]);
  return toUpload(await byKey.one(tx, [storedBy, owner.kind, owner.id, requestKey]));
}

export async function lockUpload(tx: Tx, id: string): Promise<Upload | undefined> {
  const row = await byId.find(tx, [id]);
  return row && toUpload(row);
}

export async function insertPart(tx: Tx, upload: Upload, bytes: Uint8Array, at: Date): Promise<Upload> {
  await addPart.run(tx, [upload.id, upload.received, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
  const received = upload.received + bytes.length;
  await move.run(tx, [upload.id, received, at]);
  return { ...upload, received };
}

export async function joinParts(tx: Tx, id: string): Promise<Buffer> {
  return Buffer.concat((await parts.all(tx, [id])).map(({ bytes }) => bytes));
}

export async function finishUpload(tx: Tx, id: string, fileId: string, at: Date): Promise<void> {
  await finish.run(tx, [id, fileId, at]);
  await clear.run(tx, [id]);
}

/** Forgets one that came to nothing. */
export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await removeOne.run(tx, [id]);
}

/** Forgets what nobody went on with. */
export async function deleteUploadsBefore(tx: Tx, before: Date): Promise<void> {
  await removeOld.run(tx, [before]);
}

/** Forgets the files of a draft that is gone, with the bytes that nothing else holds; answers how many. */
export async function deleteDraftFiles(tx: Tx, draftId: string): Promise<number> {
  await removeOf.run(tx, ["draft", draftId]);
  return (await forget.one(tx, [draftId])).count;
}

function toUpload({ ownerKind, ownerId, sha256, fileId, ...row }: UploadRow): Upload {
  return { ...row, owner: { kind: ownerKind, id: ownerId }, ...(sha256 && { sha256 }), ...(fileId && { fileId }) };
}
