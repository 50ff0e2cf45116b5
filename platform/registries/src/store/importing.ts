import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RowFault } from "../domain/import-row.ts";
import type { RecordKey } from "../domain/keys.ts";

/** How far a file is. */
export interface ImportState {
  readonly id: string;
  readonly registry: string;
  readonly name: string;
  readonly begunAt: Date;
  /** Rows of the file that are dealt with. */
  readonly rowsDone: number;
  readonly taken: number;
  readonly faulty: number;
  readonly movedAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, registry, name, begun_at as "begunAt", rows_done as "rowsDone", taken, faulty, moved_at as "movedAt", finished_at as "finishedAt"`;

const begin = statement(
  "registries.begin_import",
  "insert into registries.import (id, registry, name, digest, begun_at, moved_at) values ($1, $2, $3, $4, $5, $5) on conflict (registry, digest) do nothing",
);
const ofFile = statement<ImportState>(
  "registries.import_of_file",
  `select ${COLUMNS} from registries.import where registry = $1 and digest = $2`,
);
const byId = statement<ImportState>("registries.import_by_id", `select ${COLUMNS} from registries.import where id = $1`);
const lock = statement<ImportState>("registries.lock_import", `select ${COLUMNS} from registries.import where id = $1 for update`);
const latest = statement<ImportState>(
  "registries.latest_imports",
  `select ${COLUMNS} from registries.import i
    where $1 or not exists (select from registries.import_file f where f.import_id = i.id) order by begun_at desc, id limit 50`,
);
const move = statement<ImportState>(
  "registries.move_import",
  `update registries.import set rows_done = $2, taken = taken + $3, faulty = faulty + $4, moved_at = $5 where id = $1 returning ${COLUMNS}`,
);
const finish = statement<ImportState>(
  "registries.finish_import",
  `update registries.import set finished_at = coalesce(finished_at, $2) where id = $1 returning ${COLUMNS}`,
);
const addFaults = statement(
  "registries.add_import_faults",
  `insert into registries.import_fault (import_id, row, path, vi, en)
   select $1, f.row, f.path, f.vi, f.en from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as f(row, path, vi, en) on conflict do nothing`,
);
const faultsAfter = statement<NumberedFault>(
  "registries.import_faults",
  "select row, path, vi, en from registries.import_fault where import_id = $1 and (row, path) > ($2, $3) order by row, path limit $4",
);
const heldKeys = statement<{ value: string }>(
  "registries.held_keys",
  "select value from registries.record_key where registry = $1 and name = $2 and value = any ($3::text[]) and is_key and held",
);
const knownIds = statement<{ id: string }>("registries.known_ids", "select id from registries.record where id = any ($1::uuid[])");
const addRecords = statement(
  "registries.import_records",
  `insert into registries.record (id, registry, kind, agency_id, created_at)
   select r.id, $5, r.kind, r.agency_id, $4::timestamptz from unnest($1::uuid[], $2::text[], $3::uuid[]) as r(id, kind, agency_id)`,
);
const addVersions = statement(
  "registries.import_versions",
  `insert into registries.record_version (id, record_id, valid_from, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
   select v.id, v.record_id, v.valid_from, $8::timestamptz, v.values::jsonb, string_to_array(v.keys, E'\\x1f'), string_to_array(v.persons, ',')::uuid[],
          $9, case when v.agency is null then '{}'::jsonb else jsonb_build_object('agencyId', v.agency) end, $10::jsonb, $11
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[]) as v(id, record_id, valid_from, values, keys, persons, agency)`,
);
const addKeys = statement(
  "registries.import_keys",
  `insert into registries.record_key (registry, name, value, record_id, is_key)
   select $1, k.name, k.value, k.record_id, k.is_key from unnest($2::text[], $3::text[], $4::uuid[], $5::boolean[]) as k(name, value, record_id, is_key)`,
);

export async function findOrBeginImport(
  tx: Tx,
  input: { readonly id: string; readonly registry: string; readonly name: string; readonly digest: string; readonly at: Date },
): Promise<ImportState> {
  await begin.run(tx, [input.id, input.registry, input.name, input.digest, input.at]);
  return ofFile.one(tx, [input.registry, input.digest]);
}

export const findImport = (db: Db, id: string) => byId.find(db, [id]);
export const lockImport = (tx: Tx, id: string) => lock.find(tx, [id]);
/** `sent`: also those of files that offices sent. */
export const listLatestImports = (db: Db, sent: boolean) => latest.all(db, [sent]);
export const finishImportRow = (tx: Tx, id: string, at: Date) => finish.one(tx, [id, at]);

export function moveImport(
  tx: Tx,
  id: string,
  to: { readonly rowsDone: number; readonly taken: number; readonly faulty: number; readonly at: Date },
): Promise<ImportState> {
  return move.one(tx, [id, to.rowsDone, to.taken, to.faulty, to.at]);
}

export interface NumberedFault extends RowFault {
  readonly row: number;
}

export async function insertImportFaults(tx: Tx, id: string, faults: readonly NumberedFault[]): Promise<void> {
  if (faults.length === 0) return;
  const column = <K extends keyof NumberedFault>(name: K) => faults.map((fault) => fault[name]);
  await addFaults.run(tx, [id, column("row"), column("path"), column("vi"), column("en")]);
}

export function listImportFaults(
  db: Db,
  id: string,
  after: { readonly row: number; readonly path: string },
  limit: number,
): Promise<NumberedFault[]> {
  return faultsAfter.all(db, [id, after.row, after.path, limit]);
}

/** Which of these keys, and which of these ids, are taken already. */
export async function listTaken(
  tx: Tx,
  {
    registry,
    name,
    values,
    ids,
  }: { readonly registry: string; readonly name: string; readonly values: readonly string[]; readonly ids: readonly string[] },
): Promise<{ readonly keys: ReadonlySet<string>; readonly ids: ReadonlySet<string> }> {
  const keys = await heldKeys.all(tx, [registry, name, values]);
  const known = ids.length === 0 ? [] : await knownIds.all(tx, [ids]);
  return { keys: new Set(keys.map(({ value }) => value)), ids: new Set(known.map(({ id }) => id)) };
}

/** A new record with its one version. */
export interface FreshRecord {
  readonly recordId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly agencyId?: string;
  readonly validFrom: LocalDate;
  readonly values: JsonObject;
  readonly keys: readonly RecordKey[];
  readonly personIds: readonly string[];
}

export interface FreshFacts {
  readonly registry: string;
  readonly at: Date;
  readonly reason: string;
  readonly actor: JsonObject;
  readonly requestKey: string;
}

/** Writes new records, set by set: three statements whatever their number. Inside `keeping`. */
export async function insertFresh(
  tx: Tx,
  { registry, at, reason, actor, requestKey }: FreshFacts,
  rows: readonly FreshRecord[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ recordId }) => recordId);
  const agencies = rows.map(({ agencyId }) => agencyId ?? null);
  await addRecords.run(tx, [ids, rows.map(({ kind }) => kind), agencies, at, registry]);
  await addVersions.run(tx, [
    ...[
      rows.map(({ versionId }) => versionId),
      ids,
      rows.map(({ validFrom }) => validFrom),
      rows.map(({ values }) => JSON.stringify(values)),
    ],
    ...[
      rows.map(({ keys }) => keys.map(({ name, value }) => `${name}=${value}`).join("\x1f")),
      rows.map(({ personIds }) => personIds.join(",")),
    ],
    ...[agencies, at, reason, actor, requestKey],
  ]);
  const keys = rows.flatMap(({ recordId, keys: found }) => found.map((key) => ({ ...key, recordId })));
  await addKeys.run(tx, [
    registry,
    ...[keys.map(({ name }) => name), keys.map(({ value }) => value), keys.map(({ recordId }) => recordId), keys.map(({ isKey }) => isKey)],
  ]);
}
