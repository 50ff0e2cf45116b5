import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** Records an official asked to take away. */
export interface ExportRow {
  readonly id: string;
  readonly registry: string;
  readonly purpose: string;
  readonly format: "csv" | "ndjson";
  readonly reason: string;
  readonly agencyId: string;
  readonly officialId: string;
  readonly postId: string;
  readonly askedAt: Date;
  /** How often its file was begun. */
  readonly takings: number;
  /** Records of the last taking, as far as it went. */
  readonly given: number;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, registry, purpose, format, reason, agency_id as "agencyId", official_id as "officialId", post_id as "postId", asked_at as "askedAt", takings,
  given::float8 as given, finished_at as "finishedAt"`;
const add = statement(
  "registries.add_export",
  `insert into registries.export (id, registry, purpose, format, reason, agency_id, official_id, post_id, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const latest = statement<ExportRow>(
  "registries.exports",
  `select ${COLUMNS} from registries.export where agency_id = $1 and registry = $2 order by asked_at desc, id desc limit 20`,
);
const lock = statement<ExportRow>("registries.lock_export", `select ${COLUMNS} from registries.export where id = $1 for update`);
const since = statement<{ n: number }>(
  "registries.exports_since",
  "select count(*)::int as n from registries.export where agency_id = $1 and asked_at > $2",
);
const hold = statement("registries.hold_exports", "select pg_advisory_xact_lock(hashtextextended('registries.exports:' || $1, 0))");
const begin = statement(
  "registries.begin_taking",
  "update registries.export set takings = takings + 1, given = 0, finished_at = null where id = $1",
);
const move = statement("registries.move_export", "update registries.export set given = $2, finished_at = $3 where id = $1");
const count = statement<{ n: number }>(
  "registries.count_to_export",
  `select count(*)::int as n from (
     select from registries.record where registry = $1 and ($2::uuid is null or agency_id = $2) limit $3) as counted`,
);
const nameBatch = statement("registries.name_batch", "select set_config('motlan.batch', $1, true)");

export async function addExport(tx: Tx, row: Omit<ExportRow, "takings" | "given" | "finishedAt">): Promise<void> {
  const { id, registry, purpose, format, reason, agencyId, officialId, postId, askedAt } = row;
  await add.run(tx, [id, registry, purpose, format, reason, agencyId, officialId, postId, askedAt]);
}

export function listExports(tx: Tx, agencyId: string, registry: string): Promise<ExportRow[]> {
  return latest.all(tx, [agencyId, registry]);
}

export function lockExport(tx: Tx, id: string): Promise<ExportRow | undefined> {
  return lock.find(tx, [id]);
}

/** An agency's askings go one after the other from here to the end of the act, so that each counts those before it. */
export async function holdExports(tx: Tx, agencyId: string): Promise<void> {
  await hold.run(tx, [agencyId]);
}

export async function countExportsSince(tx: Tx, agencyId: string, at: Date): Promise<number> {
  return (await since.one(tx, [agencyId, at])).n;
}

export async function beginTaking(tx: Tx, id: string): Promise<void> {
  await begin.run(tx, [id]);
}

export async function moveExport(tx: Tx, id: string, given: number, finishedAt: Date | null): Promise<void> {
  await move.run(tx, [id, given, finishedAt]);
}

/** How many records there are, counted as far as `most`. */
export async function countRecords(db: Db, registry: string, keeper: string | null, most: number): Promise<number> {
  return (await count.one(db, [registry, keeper, most])).n;
}

/** Every entry this act writes from here on says of which export it is. */
export async function nameExport(tx: Tx, { id, reason }: Pick<ExportRow, "id" | "reason">): Promise<void> {
  await nameBatch.run(tx, [JSON.stringify({ id, reason })]);
}
