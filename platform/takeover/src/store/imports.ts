import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Import, ImportState } from "../domain/import.ts";

const COLUMNS = `id, agency_id as "agencyId", system, name, digest, state, rows, fees, begun_at as "begunAt", begun_by as "begunBy", begun_name as "begunName", run_by as "runBy",
  taken_at as "takenAt", confirmed_at as "confirmedAt", confirmed_by as "confirmedBy", confirmed_name as "confirmedName", undone_at as "undoneAt",
  document_id as "documentId", released_after as "releasedAfter", revision`;

const insert = statement<{ id: string }>(
  "takeover.insert_import",
  `insert into takeover.import (id, agency_id, system, name, digest, state, begun_at, begun_by, begun_name) values ($1, $2, $3, $4, $5, 'reading', $6, $7, $8)
   on conflict (agency_id, system, digest) where state <> 'undone' do nothing returning id`,
);
const same = statement<Import>(
  "takeover.same_import",
  `select ${COLUMNS} from takeover.import where agency_id = $1 and system = $2 and digest = $3 and state <> 'undone'`,
);
const byId = statement<Import>("takeover.import_by_id", `select ${COLUMNS} from takeover.import where id = $1`);
const lock = statement<Import>("takeover.lock_import", `select ${COLUMNS} from takeover.import where id = $1 for update`);
const share = statement<Import>("takeover.share_import", `select ${COLUMNS} from takeover.import where id = $1 for share`);
const ofAgency = statement<Import>(
  "takeover.imports_of_agency",
  `select ${COLUMNS} from takeover.import where agency_id = $1 order by begun_at desc, id limit 100`,
);
const setState = statement("takeover.import_state", "update takeover.import set state = $2, revision = revision + 1 where id = $1");
const setRead = statement(
  "takeover.import_read",
  "update takeover.import set state = 'read', rows = $2, fees = $3, revision = revision + 1 where id = $1",
);
const setTaking = statement(
  "takeover.import_taking",
  "update takeover.import set state = 'taking', run_by = $2, revision = revision + 1 where id = $1",
);
const setTaken = statement(
  "takeover.import_taken",
  "update takeover.import set state = 'taken', taken_at = $2, revision = revision + 1 where id = $1",
);
const setConfirmed = statement(
  "takeover.import_confirmed",
  `update takeover.import set state = 'confirmed', confirmed_at = $2, confirmed_by = $3, confirmed_name = $4, document_id = $5, revision = revision + 1 where id = $1`,
);
const setUndone = statement(
  "takeover.import_undone",
  "update takeover.import set state = 'undone', undone_at = $2, revision = revision + 1 where id = $1",
);
const setReleased = statement("takeover.import_released", "update takeover.import set released_after = $2 where id = $1");

export type NewImport = Pick<Import, "id" | "agencyId" | "system" | "name" | "digest" | "begunAt" | "begunBy" | "begunName">;

/** The import of that file: the one that is there already, or a new one. */
export async function findOrInsertImport(tx: Tx, i: NewImport): Promise<{ readonly found: Import | undefined; readonly isNew: boolean }> {
  const isNew = (await insert.find(tx, [i.id, i.agencyId, i.system, i.name, i.digest, i.begunAt, i.begunBy, i.begunName])) !== undefined;
  return { found: await same.find(tx, [i.agencyId, i.system, i.digest]), isNew };
}

export function findImport(db: Db, id: string): Promise<Import | undefined> {
  return byId.find(db, [id]);
}

export function lockImport(tx: Tx, id: string): Promise<Import | undefined> {
  return lock.find(tx, [id]);
}

/** Held while a batch is taken: nobody undoes or confirms it meanwhile, and batches go side by side. */
export function shareImport(tx: Tx, id: string): Promise<Import | undefined> {
  return share.find(tx, [id]);
}

export function listImportsOf(tx: Tx, agencyId: string): Promise<Import[]> {
  return ofAgency.all(tx, [agencyId]);
}

export async function saveImportState(tx: Tx, id: string, state: ImportState): Promise<void> {
  await setState.run(tx, [id, state]);
}

export async function saveImportRead(tx: Tx, id: string, counted: { readonly rows: number; readonly fees: bigint }): Promise<void> {
  await setRead.run(tx, [id, counted.rows, counted.fees]);
}

export async function saveImportTaking(tx: Tx, id: string, by: string | null): Promise<void> {
  await setTaking.run(tx, [id, by]);
}

export async function saveImportTaken(tx: Tx, id: string, at: Date): Promise<void> {
  await setTaken.run(tx, [id, at]);
}

export interface ImportConfirmed {
  readonly at: Date;
  readonly by: string;
  readonly name: string;
  readonly documentId: string;
}

export async function saveImportConfirmed(tx: Tx, id: string, { at, by, name, documentId }: ImportConfirmed): Promise<void> {
  await setConfirmed.run(tx, [id, at, by, name, documentId]);
}

export async function saveImportUndone(tx: Tx, id: string, at: Date): Promise<void> {
  await setUndone.run(tx, [id, at]);
}

export async function saveReleased(tx: Tx, id: string, after: string): Promise<void> {
  await setReleased.run(tx, [id, after]);
}
