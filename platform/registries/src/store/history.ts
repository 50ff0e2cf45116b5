import type { JsonObject, LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Reader } from "../reader.ts";

export interface HistoryRow {
  readonly version_id: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly recorded_from: Date;
  readonly recorded_to: Date | null;
  readonly values: JsonObject;
  readonly reason: string;
  readonly authority: JsonObject;
  readonly actor: JsonObject;
  readonly law: string;
  readonly fields: readonly string[];
}

const history = statement<HistoryRow>(
  "registries.read_history",
  "select * from registries.read_history($1, $2, $3, $4::timestamptz, $5, $6, $7::uuid, $8::uuid, $9::uuid, $10::uuid)",
);
const disputesOf = statement<{ path: string; since: Date; settled_at: Date | null }>(
  "registries.disputes_of",
  "select path, since, settled_at from registries.dispute where record_id = $1 order by since, path",
);
const idsByKey = statement<{ id: string }>(
  "registries.ids_by_key",
  `select r.id from registries.record_key k join registries.record r on r.id = k.record_id
    where k.registry = $1 and k.name = $2 and k.value = $3 and r.agency_id = $4 order by r.id limit $5`,
);
const anyIdsByKey = statement<{ id: string }>(
  "registries.any_ids_by_key",
  "select record_id as id from registries.record_key where registry = $1 and name = $2 and value = $3 and held order by record_id limit $4",
);
const recordById = statement<{ id: string }>(
  "registries.id_of_agency",
  "select id from registries.record where id = $1 and registry = $2 and agency_id = $3",
);

export interface HistoryAsked {
  readonly recordId: string;
  readonly purpose: string;
  /** Given for the keeper's own reading. */
  readonly keepingLaw?: string;
  readonly at: Date;
  readonly reader: Reader;
  readonly dossierId?: string;
}

/** Everything known of a record, and the access entry, in one statement. */
export function readHistoryRows(tx: Tx, { recordId, purpose, keepingLaw, at, reader, dossierId }: HistoryAsked): Promise<HistoryRow[]> {
  return history.all(tx, [
    ...[recordId, purpose, keepingLaw ?? null, at, reader.kind, reader.id],
    ...[reader.postId ?? null, reader.agencyId ?? null, reader.personId ?? null, dossierId ?? null],
  ]);
}

export interface DisputeRow {
  readonly path: string;
  readonly since: Date;
  readonly settledAt?: Date;
}

export async function listDisputesOf(tx: Tx, recordId: string): Promise<readonly DisputeRow[]> {
  const rows = await disputesOf.all(tx, [recordId]);
  return rows.map(({ path, since, settled_at }) => ({ path, since, ...(settled_at !== null && { settledAt: settled_at }) }));
}

export interface KeptAsked {
  readonly registry: string;
  readonly by: string;
  readonly value: string;
  readonly agencyId: string;
  readonly limit: number;
}

/** Which records have, or had, that value: ids alone. */
export async function listIds(tx: Tx, { registry, by, value, limit }: Omit<KeptAsked, "agencyId">): Promise<readonly string[]> {
  return (await anyIdsByKey.all(tx, [registry, by, value, limit])).map(({ id }) => id);
}

/** Which records an agency keeps under that value: ids alone. */
export async function listKeptIds(tx: Tx, { registry, by, value, agencyId, limit }: KeptAsked): Promise<readonly string[]> {
  const rows =
    by === "id" ? await recordById.all(tx, [value, registry, agencyId]) : await idsByKey.all(tx, [registry, by, value, agencyId, limit]);
  return rows.map(({ id }) => id);
}
