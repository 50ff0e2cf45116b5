import type { JsonObject, LocalDate, Text } from "@motlan/kernel";
import { type Db, gatherByPool, statement, type Tx } from "@motlan/kernel/db";
import type { KnownPeriod } from "../domain/amendment.ts";
import type { FarReader, Reader } from "../reader.ts";

/** One version judged for one reader; `values` only where it is given. */
export interface ReadRow {
  readonly recordId: string;
  readonly versionId: string;
  readonly kind: string;
  readonly agencyId: string | null;
  readonly values: JsonObject | null;
  readonly recordedAt: Date;
  readonly validFrom: LocalDate;
  readonly law: string;
  readonly fields: readonly string[];
  readonly source: Text;
  readonly disputed: readonly string[];
  /** "merged": it lives on in another, which is to be read instead; nothing of it is given and no entry is written. */
  readonly outcome: "given" | "not-matched" | "not-yours" | "merged";
  readonly mergedInto: string | null;
}

export interface Reading {
  readonly registry: string;
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  readonly valid: LocalDate;
  /** Absent: as known now. */
  readonly recorded?: Date;
  readonly at: Date;
  readonly reader: Reader;
  readonly match?: Readonly<Record<string, string>>;
  readonly dossierId?: string;
  readonly draftId?: string;
}

/** Lists of paths come as text: no path has a comma, and splitting is cheaper than the driver's reading of arrays. */
type FlatRow = Omit<ReadRow, "fields" | "disputed"> & { readonly fields: string; readonly disputed: string };

const listed = (text: string): readonly string[] => (text === "" ? [] : text.split(","));

/** The ways to a record: by key or by id, as known now or at an instant. */
type Way = "by_key" | "by_id" | "by_key_as_of" | "by_id_as_of";

const COLUMNS = `record_id as "recordId", version_id as "versionId", kind, agency_id as "agencyId", "values", recorded_at as "recordedAt", valid_from as "validFrom",
            law, array_to_string(fields, ',') as fields, source, array_to_string(disputed, ',') as disputed, outcome, merged_into as "mergedInto"`;

/**
 * One statement for one look-up. Those that are in flight outside of acts share another: the same function judges each by itself for its own reader and writes its entry, and
 * one commit makes the entries of all durable before any is answered.
 */
function reading(way: Way): (db: Db, asked: Reading) => Promise<ReadRow[]> {
  const one = statement<FlatRow>(
    `registries.read_${way}`,
    `select ${COLUMNS}
       from registries.read_${way}($1, $2, $3, $4, $5::date, $6::timestamptz, $7::timestamptz, $8, $9, $10::uuid, $11::uuid, $12::uuid, $13::jsonb, $14::uuid, $15::uuid)`,
  );
  const several = statement<FlatRow & { readonly place: number }>(
    `registries.read_${way}_several`,
    `select place, ${COLUMNS}
       from json_to_recordset($1::json) as a(place int, registry text, by text, value text, purpose text, valid date, recorded timestamptz, at timestamptz, reader text, reader_id text,
                                             post_id uuid, reader_agency uuid, person uuid, match jsonb, dossier uuid, draft uuid)
       cross join lateral registries.read_${way}(registry, by, value, purpose, valid, recorded, at, reader, reader_id, post_id, reader_agency, person, match, dossier, draft)`,
  );
  const readOne = async (db: Db, asked: Reading) => (await one.all(db, Object.values(askedOf(asked)))).map(rowOf);
  const readSeveral = async (db: Db, asked: readonly Reading[]) => {
    const found = asked.map((): ReadRow[] => []);
    const questions = JSON.stringify(asked.map((each, place) => ({ place, ...askedOf(each) })));
    for (const { place, ...row } of await several.all(db, [questions])) found[place]?.push(rowOf(row));
    return found;
  };
  const readTogether = async (db: Db, asked: readonly Reading[]) => {
    const [only, ...more] = asked;
    return only !== undefined && more.length === 0 ? [await readOne(db, only)] : readSeveral(db, asked);
  };
  return gatherByPool(readTogether, { most: 64, lanes: 2, apart: true });
}

const now = { id: reading("by_id"), key: reading("by_key") };
const then = { id: reading("by_id_as_of"), key: reading("by_key_as_of") };

/** Finds, judges and writes the access entries, all in one statement: when it answers, the entries are as durable as the answer. */
export function readVersions(db: Db, asked: Reading): Promise<ReadRow[]> {
  return (asked.recorded === undefined ? now : then)[asked.by === "id" ? "id" : "key"](db, asked);
}

/** In the order the functions take them. */
function askedOf({ registry, by, value, purpose, valid, recorded, at, reader, match, dossierId, draftId }: Reading) {
  return {
    registry,
    by,
    value,
    purpose,
    valid,
    recorded: recorded?.toISOString() ?? null,
    at: at.toISOString(),
    reader: reader.kind,
    reader_id: reader.id,
    post_id: reader.postId ?? null,
    reader_agency: reader.agencyId ?? null,
    person: reader.personId ?? null,
    match: match === undefined || Object.keys(match).length === 0 ? null : match,
    dossier: dossierId ?? null,
    draft: draftId ?? null,
  };
}

const rowOf = (row: FlatRow): ReadRow => ({ ...row, fields: listed(row.fields), disputed: listed(row.disputed) });

const nameFar = statement("registries.name_far_reader", "select set_config('motlan.far', $1, true)");

/** Every entry this act writes from here on says who of another authority reads. */
export async function nameFarReader(tx: Tx, far: FarReader): Promise<void> {
  await nameFar.run(tx, [JSON.stringify(far)]);
}

interface KnownRow {
  readonly version_id: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly recorded_from: Date;
  readonly values: JsonObject;
}

const open = statement<KnownRow>(
  "registries.open",
  "select * from registries.open_record($1, $2::timestamptz, $3, $4, $5::uuid, $6::uuid, $7, $8::uuid)",
);

export interface OpenRecord {
  readonly periods: readonly KnownPeriod[];
  /** When the newest of them came to be known. */
  readonly knownSince: Date;
}

/** Locks a record until the act ends and gives what is known of it now; the read leaves its entry (purpose "keeping"). */
export async function lockKnownPeriods(
  tx: Tx,
  recordId: string,
  reader: Reader,
  about: { readonly at: Date; readonly law: string; readonly dossierId?: string },
): Promise<OpenRecord> {
  const rows = await open.all(tx, [
    recordId,
    about.at,
    reader.kind,
    reader.id,
    reader.postId ?? null,
    reader.agencyId ?? null,
    about.law,
    about.dossierId ?? null,
  ]);
  return {
    periods: rows.map((row) => ({
      versionId: row.version_id,
      validFrom: row.valid_from,
      ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
      values: row.values,
    })),
    knownSince: new Date(Math.max(0, ...rows.map((row) => row.recorded_from.getTime()))),
  };
}
