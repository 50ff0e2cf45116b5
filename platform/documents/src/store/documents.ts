import type { JsonObject } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { DocumentRecord, DocumentSigner, DocumentState, Owner, Preparation } from "../domain/document.ts";

export interface DocumentRow {
  readonly id: string;
  readonly kind: string;
  readonly name_vi: string;
  readonly name_en: string;
  readonly number: string | null;
  readonly agency_id: string;
  readonly agency_name: string;
  readonly subject_id: string | null;
  readonly subject_mask: string;
  readonly owner_kind: string;
  readonly owner_id: string;
  readonly template: string;
  readonly verify_code: string;
  readonly state: DocumentState;
  readonly prepared_at: Date;
  readonly sealed_at: Date | null;
  readonly file_id: string | null;
  readonly file_sha256: Buffer | null;
  readonly withdrawn_at: Date | null;
  readonly sample: boolean | null;
}

const COLUMNS = `id, kind, name_vi, name_en, number, agency_id, agency_name, subject_id, subject_mask, owner_kind, owner_id, template, verify_code,
  state, prepared_at, sealed_at, file_id, file_sha256, withdrawn_at, sample`;

const insert = statement(
  "documents.insert",
  `insert into documents.document (id, kind, name_vi, name_en, number, agency_id, agency_name, subject_id, subject_mask, owner_kind, owner_id,
     template, data_hash, request_key, verify_code, signed_by, state, prepared_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'waiting', $17)`,
);
const insertPreparation = statement(
  "documents.insert_preparation",
  "insert into documents.preparation (document_id, template, data, signer) values ($1, $2, $3, $4)",
);
const byId = statement<DocumentRow>("documents.find", `select ${COLUMNS} from documents.paper_of_id($1)`);
const byCode = statement<DocumentRow>("documents.find_by_code", `select ${COLUMNS} from documents.paper_of_code($1)`);
const byHash = statement<DocumentRow>("documents.find_by_hash", `select ${COLUMNS} from documents.paper_of_bytes($1)`);
const byOwner = statement<DocumentRow>("documents.list_of", `select ${COLUMNS} from documents.papers_of($1, $2) order by prepared_at, id`);
const lock = statement<DocumentRow>("documents.lock", `select ${COLUMNS} from documents.document where id = $1 for update`);
const open = statement("documents.open_paper", "select set_config('motlan.paper', $1, true)");
const holdKey = statement("documents.hold_key", "select pg_advisory_xact_lock(hashtextextended('documents:' || $1 || ':' || $2, 0))");
const byKey = statement<DocumentRow>("documents.find_by_key", `select ${COLUMNS} from documents.paper_of_key($1, $2)`);
const preparation = statement<{ template: JsonObject; data: JsonObject; signer: DocumentSigner | null }>(
  "documents.preparation",
  "select template, data, signer from documents.preparation where document_id = $1",
);
const dropPreparation = statement("documents.drop_preparation", "delete from documents.preparation where document_id = $1");
const seal = statement(
  "documents.seal",
  "update documents.document set state = 'sealed', sealed_at = $2, file_id = $3, file_sha256 = $4, sample = $5 where id = $1",
);
const withdraw = statement(
  "documents.withdraw",
  "update documents.document set state = 'withdrawn', withdrawn_at = $2, withdrawn_reason = $3 where id = $1",
);

export interface NewDocument {
  readonly record: DocumentRecord;
  readonly subjectMask: string;
  readonly template: string;
  readonly dataHash: Uint8Array;
  readonly requestKey: string;
  readonly preparation: Preparation;
}

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  const { record, preparation: made } = document;
  const { name, owner } = record;
  const whose = [record.agencyId, record.agencyName, record.subjectId, document.subjectMask, owner.kind, owner.id];
  const what = [document.template, Buffer.from(document.dataHash), document.requestKey, record.verifyCode, made.signer?.officialId];
  await insert.run(tx, [record.id, record.kind, name.vi, name.en, record.number, ...whose, ...what, record.preparedAt]);
  await insertPreparation.run(tx, [record.id, made.template, made.data, made.signer ?? null]);
}

/** Two acts with one request key go one after the other; the second finds what the first made. */
export async function lockByRequestKey(tx: Tx, agencyId: string, requestKey: string): Promise<DocumentRow | undefined> {
  await holdKey.run(tx, [agencyId, requestKey]);
  return byKey.find(tx, [agencyId, requestKey]);
}

export function findDocumentRow(db: Db, id: string): Promise<DocumentRow | undefined> {
  return byId.find(db, [id]);
}

export function findRowByCode(db: Db, code: string): Promise<DocumentRow | undefined> {
  return byCode.find(db, [code]);
}

export function findRowByHash(db: Db, sha256: Uint8Array): Promise<DocumentRow | undefined> {
  return byHash.find(db, [Buffer.from(sha256)]);
}

export async function listDocumentsOf(db: Db, owner: Owner): Promise<readonly DocumentRecord[]> {
  return (await byOwner.all(db, [owner.kind, owner.id])).map(toRecord);
}

/** Locks the document until the transaction ends: it is sealed once. It opens to whoever acts; whether they may is asked of the row. */
export async function lockDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  await open.run(tx, [id]);
  return lock.find(tx, [id]);
}

export async function findPreparation(tx: Tx, id: string): Promise<Preparation | undefined> {
  const row = await preparation.find(tx, [id]);
  if (!row) return undefined;
  const { template, data, signer } = row;
  return signer ? { template, data, signer } : { template, data };
}

export interface Sealed {
  readonly at: Date;
  readonly fileId: string;
  readonly sha256: string;
  readonly sample: boolean;
}

export async function saveSealed(tx: Tx, id: string, sealed: Sealed): Promise<void> {
  await seal.run(tx, [id, sealed.at, sealed.fileId, Buffer.from(sealed.sha256, "hex"), sealed.sample]);
  await dropPreparation.run(tx, [id]);
}

export async function saveWithdrawn(tx: Tx, id: string, at: Date, reason: string): Promise<void> {
  await withdraw.run(tx, [id, at, reason]);
}

export function toRecord(row: DocumentRow): DocumentRecord {
  return {
    id: row.id,
    kind: row.kind,
    name: { vi: row.name_vi, en: row.name_en },
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    owner: { kind: row.owner_kind, id: row.owner_id },
    verifyCode: row.verify_code,
    state: row.state,
    preparedAt: row.prepared_at,
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
    ...(row.sealed_at === null ? {} : { sealedAt: row.sealed_at }),
    ...(row.file_id === null ? {} : { fileId: row.file_id }),
  };
}
