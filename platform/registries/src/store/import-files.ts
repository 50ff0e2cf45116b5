import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** A file an official sent to be taken over. */
export interface ImportFile {
  readonly id: string;
  readonly registry: string;
  readonly name: string;
  readonly size: number;
  /** How many of its bytes have come. */
  readonly got: number;
  readonly agencyId: string;
  readonly officialId: string;
  readonly kind: string | null;
  readonly validFrom: LocalDate | null;
  readonly reason: string;
  readonly at: Date;
  readonly importId: string | null;
  readonly stoppedAt: Date | null;
  /** The fault its taking over ended with. */
  readonly failed: string | null;
  /** Its bytes are gone. */
  readonly forgottenAt: Date | null;
}

const COLUMNS = `id, registry, name, size::float8 as size, got::float8 as got, agency_id as "agencyId", official_id as "officialId", kind, valid_from as "validFrom", reason, at,
  import_id as "importId", stopped_at as "stoppedAt", failed, forgotten_at as "forgottenAt"`;

const add = statement(
  "registries.add_import_file",
  `insert into registries.import_file (id, registry, name, size, agency_id, official_id, kind, valid_from, reason, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const byId = statement<ImportFile>("registries.import_file", `select ${COLUMNS} from registries.import_file where id = $1`);
const lock = statement<ImportFile>("registries.lock_import_file", `select ${COLUMNS} from registries.import_file where id = $1 for update`);
const latest = statement<ImportFile>(
  "registries.import_files",
  `select ${COLUMNS} from registries.import_file where agency_id = $1 order by at desc, id limit 50`,
);
const addPart = statement("registries.add_import_part", "insert into registries.import_part (file_id, start, bytes) values ($1, $2, $3)");
const grow = statement("registries.grow_import_file", "update registries.import_file set got = got + $2 where id = $1");
const next = statement<{ start: number; bytes: Buffer }>(
  "registries.next_import_part",
  "select start::float8 as start, bytes from registries.import_part where file_id = $1 and start > $2 order by start limit 1",
);
const stop = statement("registries.stop_import_file", "update registries.import_file set stopped_at = $2, failed = $3 where id = $1");
const point = statement("registries.point_import_file", "update registries.import_file set import_id = $2 where id = $1");
const forget = statement(
  "registries.forget_import_file",
  `with gone as (delete from registries.import_part where file_id = $1)
   update registries.import_file set forgotten_at = $2 where id = $1`,
);
const ofOthers = statement<{ yes: boolean }>(
  "registries.import_of_others",
  "select coalesce(bool_and(agency_id <> $2), false) as yes from registries.import_file where import_id = $1",
);
const old = statement<{ id: string }>(
  "registries.old_import_files",
  "select id from registries.import_file where forgotten_at is null and at < $1",
);

export async function insertImportFile(
  tx: Tx,
  {
    id,
    registry,
    name,
    size,
    agencyId,
    officialId,
    kind,
    validFrom,
    reason,
    at,
  }: Omit<ImportFile, "got" | "importId" | "stoppedAt" | "failed" | "forgottenAt">,
): Promise<void> {
  await add.run(tx, [id, registry, name, size, agencyId, officialId, kind, validFrom, reason, at]);
}

export const findImportFile = (db: Db, id: string) => byId.find(db, [id]);
export const lockImportFile = (tx: Tx, id: string) => lock.find(tx, [id]);
export const listImportFiles = (db: Db, agencyId: string) => latest.all(db, [agencyId]);

export async function insertPart(tx: Tx, id: string, start: number, bytes: Uint8Array): Promise<void> {
  await addPart.run(tx, [id, start, bytes]);
  await grow.run(tx, [id, bytes.length]);
}

/** The part that begins after that byte; -1 for the first. */
export const nextPart = (tx: Tx, id: string, after: number) => next.find(tx, [id, after]);

/** Stopped, with the fault where one stopped it; null lets it go on. */
export async function markStopped(tx: Tx, id: string, at: Date | null, failed: string | null = null): Promise<void> {
  await stop.run(tx, [id, at, failed]);
}

export async function pointToImport(tx: Tx, id: string, importId: string): Promise<void> {
  await point.run(tx, [id, importId]);
}

export async function forgetParts(tx: Tx, id: string, at: Date): Promise<void> {
  await forget.run(tx, [id, at]);
}

/** Whether it is of a file that other offices alone sent. */
export async function isOfOthers(db: Db, importId: string, agencyId: string): Promise<boolean> {
  return (await ofOthers.one(db, [importId, agencyId])).yes;
}

export const listOldImportFiles = (tx: Tx, before: Date) => old.all(tx, [before]);
