import { isId } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { MediaType, StoredFile } from "../domain/file.ts";

interface FileRow {
  readonly id: string;
  readonly sha256: Buffer;
  readonly name: string;
  readonly media_type: MediaType;
  readonly size: number;
  readonly owner_kind: string;
  readonly owner_id: string;
  readonly agency_id: string | null;
  readonly stored_by: string | null;
  readonly stored_at: Date;
}

const insertContent = statement(
  "documents.insert_content",
  "insert into documents.content (sha256, bytes) values ($1, $2) on conflict do nothing",
);
const insert = statement(
  "documents.insert_file",
  `insert into documents.file (id, sha256, name, media_type, size, owner_kind, owner_id, agency_id, stored_by, stored_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const byId = statement<FileRow>("documents.find_file", "select * from documents.file_of_id($1)");
const byOwner = statement<FileRow>("documents.list_files", "select * from documents.files_of($1, $2) order by stored_at, id");
const open = statement("documents.open_file", "select set_config('motlan.file', $1, true)");
const bytesOf = statement<{ bytes: Buffer }>("documents.content_of", "select bytes from documents.content where sha256 = $1");

/** Writes the bytes, unless they are there already, and the file that stands for them. */
export async function insertFile(tx: Tx, file: StoredFile, bytes: Uint8Array): Promise<void> {
  const sha256 = Buffer.from(file.sha256, "hex");
  await insertContent.run(tx, [sha256, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
  const { owner, agencyId, storedBy } = file;
  await insert.run(tx, [file.id, sha256, file.name, file.mediaType, file.size, owner.kind, owner.id, agencyId, storedBy, file.storedAt]);
}

/** The file of that id; what is no id, from an address say, names none. */
export async function findFile(db: Db, id: string): Promise<StoredFile | undefined> {
  const row = isId(id) ? await byId.find(db, [id]) : undefined;
  return row && toFile(row);
}

export async function listFilesOf(db: Db, owner: StoredFile["owner"]): Promise<readonly StoredFile[]> {
  return (await byOwner.all(db, [owner.kind, owner.id])).map(toFile);
}

/** Opens this file, and none other, to whoever acts. The rule that lets them read it has been asked. */
export async function readContent(tx: Tx, { id, sha256 }: Pick<StoredFile, "id" | "sha256">): Promise<Uint8Array> {
  await open.run(tx, [id]);
  return (await bytesOf.one(tx, [Buffer.from(sha256, "hex")])).bytes;
}

function toFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    sha256: row.sha256.toString("hex"),
    name: row.name,
    mediaType: row.media_type,
    size: row.size,
    owner: { kind: row.owner_kind, id: row.owner_id },
    storedAt: row.stored_at,
    ...(row.agency_id ? { agencyId: row.agency_id } : {}),
    ...(row.stored_by ? { storedBy: row.stored_by } : {}),
  };
}
