import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RowFault } from "../domain/import-row.ts";
import type { RecordKey } from "../domain/keys.ts";
import { spellKey } from "./keeping.ts";

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
/** The rows of a column in one text: the driver writes lists element by element, and the database reads them so. */
const texts = (place: number) => `string_to_array($${place}, E'\\x1e')`;
const ids = (place: number) => `${texts(place)}::uuid[]`;
const addFresh = statement(
  "registries.import_fresh",
  `with fresh as materialized (
     select * from unnest(${ids(1)}, ${ids(2)}, ${texts(3)}, ${texts(4)}::date[], ${texts(5)}, ${texts(6)}, ${texts(7)}, ${texts(8)}, ${texts(9)}, ${texts(10)})
       as f(record_id, version_id, kind, valid_from, values, keys, key_names, key_values, persons, agency)),
   records as (
     insert into registries.record (id, registry, kind, agency_id, created_at)
     select record_id, $11, kind, nullif(agency, '')::uuid, $12::timestamptz from fresh),
   versions as (
     insert into registries.record_version (id, record_id, valid_from, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
     select version_id, record_id, valid_from, $12::timestamptz, values::jsonb, string_to_array(keys, E'\\x1f'), string_to_array(coalesce(persons, ''), ',')::uuid[],
            $13, case when agency <> '' then jsonb_build_object('agencyId', agency) else '{}' end, $14::jsonb, $15 from fresh)
   insert into registries.record_key (registry, name, value, record_id, is_key)
   select $11, k.name, k.value, f.record_id, k.name = $16
     from fresh f cross join lateral unnest(string_to_array(f.key_names, E'\\x1f'), string_to_array(f.key_values, E'\\x1f')) as k(name, value)`,
);
const lazily = statement("registries.commit_lazily", "select set_config('synchronous_commit', 'off', true)");

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

/**
 * This act does not wait for the disk. A crash may lose it, but only whole, the rows with how far the file is, and never what was committed before it: whatever waits for the disk
 * after it (an answer that used it, the end of the file) makes it durable first.
 */
export async function commitLazily(tx: Tx): Promise<void> {
  await lazily.run(tx);
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
  /** The file named it: it may be another's already. */
  readonly isNamed: boolean;
  readonly versionId: string;
  readonly kind: string;
  readonly agencyId?: string;
  readonly validFrom: LocalDate;
  /** As JSON. */
  readonly values: string;
  readonly keys: readonly RecordKey[];
  readonly personIds: readonly string[];
}

const [BETWEEN_ROWS, BETWEEN_PARTS] = ["\x1e", "\x1f"];

/** No key that is written may have what parts rows and their parts; JSON has no such character as it is, only escaped. */
export const isParted = (text: string): boolean => text.includes(BETWEEN_ROWS) || text.includes(BETWEEN_PARTS);

export interface FreshFacts {
  readonly registry: string;
  /** What its key is called. */
  readonly keyName: string;
  readonly at: Date;
  readonly reason: string;
  readonly actor: JsonObject;
  readonly requestKey: string;
}

/** Writes new records, all by one statement. Inside `keeping`. */
export async function insertFresh(
  tx: Tx,
  { registry, keyName, at, reason, actor, requestKey }: FreshFacts,
  rows: readonly FreshRecord[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = (textOf: (row: FreshRecord) => string) => rows.map(textOf).join(BETWEEN_ROWS);
  await addFresh.run(tx, [
    column(({ recordId }) => recordId),
    column(({ versionId }) => versionId),
    column(({ kind }) => kind),
    column(({ validFrom }) => validFrom),
    column(({ values }) => values),
    column(({ keys }) => keys.map(spellKey).join(BETWEEN_PARTS)),
    column(({ keys }) => keys.map(({ name }) => name).join(BETWEEN_PARTS)),
    column(({ keys }) => keys.map(({ value }) => value).join(BETWEEN_PARTS)),
    column(({ personIds }) => personIds.join(",")),
    column(({ agencyId = "" }) => agencyId),
    registry,
    at,
    reason,
    actor,
    requestKey,
    keyName,
  ]);
}
