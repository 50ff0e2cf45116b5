import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RecordKey } from "../domain/keys.ts";

/** A version to be written, with what it is found by. */
export interface NewVersion {
  readonly id: string;
  readonly recordId: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly recordedAt: Date;
  readonly values: JsonObject;
  readonly keys: readonly RecordKey[];
  readonly personIds: readonly string[];
  readonly reason: string;
  readonly authority: JsonObject;
  readonly actor: JsonObject;
  readonly requestKey: string;
}

export interface NewRecord {
  readonly id: string;
  readonly registry: string;
  readonly kind: string;
  readonly agencyId?: string;
}

export interface RecordRow {
  readonly id: string;
  readonly registry: string;
  readonly kind: string;
  readonly agency_id: string | null;
}

const latch = statement("registries.latch", "select set_config('motlan.keeping', $1, true)");
const findRecord = statement<RecordRow>(
  "registries.find_record",
  "select id, registry, kind, agency_id from registries.record where id = $1",
);
const writtenUnder = statement<{ yes: boolean }>(
  "registries.written_under",
  `select exists (select from registries.record r join registries.record_version v on v.record_id = r.id
                   where r.id = $1 and r.registry = $2 and starts_with(v.request_key, $3)) as yes`,
);
const addRecords = statement(
  "registries.add_records",
  `insert into registries.record (id, registry, kind, agency_id, created_at)
   select r.id, r.registry, r.kind, r.agency_id, $5::timestamptz from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) as r(id, registry, kind, agency_id)`,
);
const addVersions = statement(
  "registries.add_versions",
  `insert into registries.record_version (id, record_id, valid_from, valid_to, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
   select v.id, v.record_id, v.valid_from, coalesce(v.valid_to, 'infinity'), v.recorded_from, v.values,
          array(select jsonb_array_elements_text(v.keys)), array(select jsonb_array_elements_text(v.person_ids)::uuid), v.reason, v.authority, v.actor, v.request_key
     from jsonb_to_recordset($1::jsonb) as v(id uuid, record_id uuid, valid_from date, valid_to date, recorded_from timestamptz, values jsonb, keys jsonb,
                                             person_ids jsonb, reason text, authority jsonb, actor jsonb, request_key text)`,
);
const closeVersions = statement(
  "registries.close_versions",
  "update registries.record_version set recorded_to = $2 where id = any ($1::uuid[]) and recorded_to = 'infinity'",
);
const addKeys = statement(
  "registries.add_keys",
  `with given as (
     select distinct k.registry, k.name, k.value, k.record_id, k.is_key
       from jsonb_to_recordset($1::jsonb) as k(registry text, name text, value text, record_id uuid, is_key boolean)),
   again as (
     update registries.record_key r set held = true from given g
      where g.is_key and r.registry = g.registry and r.name = g.name and r.value = g.value and r.record_id = g.record_id and not r.held
        and not exists (select from registries.record_key o where o.registry = g.registry and o.name = g.name and o.value = g.value and o.is_key and o.held))
   insert into registries.record_key (registry, name, value, record_id, is_key)
   select registry, name, value, record_id, is_key from given on conflict do nothing`,
);
const letKeysGo = statement(
  "registries.let_keys_go",
  `update registries.record_key k set held = false
    where k.record_id = $1 and k.is_key and k.held and k.name || '=' || k.value <> all ($2::text[])`,
);
const clashing = statement<{ name: string }>(
  "registries.clashing_keys",
  `select g.name from jsonb_to_recordset($1::jsonb) as g(registry text, name text, value text, record_id uuid, is_key boolean)
    where g.is_key and not exists (select from registries.record_key o
      where o.registry = g.registry and o.name = g.name and o.value = g.value and o.is_key and o.held and o.record_id = g.record_id)`,
);
const settle = statement(
  "registries.settle_disputes",
  `with settled as (
     update registries.dispute d set settled_at = $3 where d.record_id = $1 and d.settled_at is null
        and exists (select from unnest($2::text[]) as changed(path)
                     where d.path = changed.path or starts_with(d.path, changed.path || '.') or starts_with(changed.path, d.path || '.'))
        and not exists (select from registries.correction c where c.record_id = $1 and c.path = d.path and c.state = 'received') returning d.path)
   update registries.record set disputed = array(select unnest(disputed) except select path from settled) where id = $1 and exists (select from settled)`,
);

export function getRecordRow(db: Db, id: string): Promise<RecordRow | undefined> {
  return findRecord.find(db, [id]);
}

/** Opens the latch of row-level security for this room's own writing, and shuts it again. A failed act rolls the setting back with it. */
export async function keeping<T>(tx: Tx, write: () => Promise<T>): Promise<T> {
  await latch.run(tx, ["on"]);
  const written = await write();
  await latch.run(tx, [""]);
  return written;
}

export async function insertRecords(tx: Tx, records: readonly NewRecord[], at: Date): Promise<void> {
  await addRecords.run(tx, [
    records.map((record) => record.id),
    records.map((record) => record.registry),
    records.map((record) => record.kind),
    records.map((record) => record.agencyId ?? null),
    at,
  ]);
}

/** Writes versions and what they are found by; gives the name of a key that another record holds already, if one does. */
export async function insertVersions(tx: Tx, registry: string, versions: readonly NewVersion[]): Promise<string | undefined> {
  await addVersions.run(tx, [JSON.stringify(versions.map(versionRow))]);
  const keys = versions.flatMap((version) =>
    version.keys.map(({ name, value, isKey }) => ({ registry, name, value, record_id: version.recordId, is_key: isKey })),
  );
  const rows = JSON.stringify(keys);
  await addKeys.run(tx, [rows]);
  return (await clashing.find(tx, [rows]))?.name;
}

export async function closePeriods(tx: Tx, versionIds: readonly string[], at: Date): Promise<void> {
  await closeVersions.run(tx, [versionIds, at]);
}

/** Keys that no version known today has are free for other records again. */
export async function releaseKeys(tx: Tx, recordId: string, kept: readonly string[]): Promise<void> {
  await letKeysGo.run(tx, [recordId, kept]);
}

/** An amendment of a value settles what was contested there; what somebody asked to have corrected stays contested until they are answered. */
export async function settleDisputes(tx: Tx, recordId: string, changed: readonly string[], at: Date): Promise<void> {
  await settle.run(tx, [recordId, changed, at]);
}

export function spellKey({ name, value }: RecordKey): string {
  return `${name}=${value}`;
}

function versionRow(version: NewVersion) {
  return {
    id: version.id,
    record_id: version.recordId,
    valid_from: version.validFrom,
    valid_to: version.validTo ?? null,
    recorded_from: version.recordedAt.toISOString(),
    values: version.values,
    keys: version.keys.map(spellKey),
    person_ids: version.personIds,
    reason: version.reason,
    authority: version.authority,
    actor: version.actor,
    request_key: version.requestKey,
  };
}

/** Whether something of this record was written under a request key that begins so. */
export async function wroteIt(tx: Tx, registry: string, recordId: string, begin: string): Promise<boolean> {
  return (await writtenUnder.one(tx, [recordId, registry, begin])).yes;
}
