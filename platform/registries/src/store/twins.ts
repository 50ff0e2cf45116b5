import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { LikenessReason } from "../domain/likeness.ts";
import type { Reader } from "../reader.ts";

export type TwinState = "open" | "proposed" | "merged" | "parting" | "apart";

/** Two records that may be of one thing. */
export interface Twin {
  readonly id: string;
  readonly registry: string;
  readonly oneId: string;
  readonly otherId: string;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  readonly foundAt: Date;
  readonly state: TwinState;
  readonly settledAt: Date | null;
  readonly words: string | null;
  /** What waits for a second official. */
  readonly proposalId: string | null;
}

const COLUMNS = `t.id, t.registry, t.one_id as "oneId", t.other_id as "otherId", t.score, t.reasons, t.found_at as "foundAt", t.state, t.settled_at as "settledAt", t.words, t.proposal_id as "proposalId"`;
/** Pairs an agency keeps a record of. */
const KEPT = `from registries.twin t join registries.record a on a.id = t.one_id join registries.record b on b.id = t.other_id where $1::uuid in (a.agency_id, b.agency_id)`;

const groups = statement<{ value: string; ids: string[] | null }>(
  "registries.twin_groups",
  `select value, case when count(*) <= $5 then array_agg(record_id) end as ids from registries.record_key
    where registry = $1 and name = $2 and value > $3 group by value having count(*) > 1 order by value limit $4`,
);
const unknown = statement<{ one: string; other: string }>(
  "registries.unknown_pairs",
  `select p.one, p.other from unnest($1::uuid[], $2::uuid[]) as p(one, other)
    where not exists (select from registries.twin t where t.one_id = p.one and t.other_id = p.other)
      and not exists (select from registries.merge m where m.merged_id in (p.one, p.other) and m.undone_at = 'infinity')`,
);
const add = statement(
  "registries.add_twins",
  `insert into registries.twin (id, registry, one_id, other_id, score, reasons, found_at)
   select t.id, t.registry, t.one_id, t.other_id, t.score, t.reasons, t.found_at
     from jsonb_to_recordset($1::jsonb) as t(id uuid, registry text, one_id uuid, other_id uuid, score int, reasons jsonb, found_at timestamptz)
   on conflict (one_id, other_id) do nothing`,
);
const byId = statement<Twin>("registries.twin_by_id", `select ${COLUMNS} from registries.twin t where t.id = $1`);
const lock = statement<Twin>("registries.lock_twin", `select ${COLUMNS} from registries.twin t where t.id = $1 for update`);
const openOnes = statement<Twin>(
  "registries.open_twins",
  `select ${COLUMNS} ${KEPT} and t.state in ('open', 'proposed', 'parting') order by t.state <> 'open' desc, t.score desc, t.id limit $2`,
);
const settled = statement<Twin>(
  "registries.settled_twins",
  `select ${COLUMNS} ${KEPT} and t.state in ('merged', 'apart') order by t.settled_at desc, t.id limit $2`,
);
const count = statement<{ n: number }>(
  "registries.count_open_twins",
  `select count(*)::int as n ${KEPT} and t.state in ('open', 'proposed', 'parting') and (t.state <> 'open' or not $2)`,
);
const save = statement(
  "registries.settle_twin",
  "update registries.twin set state = $2, settled_at = $3, settled_by = $4, words = $5, proposal_id = $6 where id = $1",
);
const compare = statement<ComparedRow>(
  "registries.read_for_comparing",
  `select record_id as "recordId", kind, agency_id as "agencyId", created_at as "createdAt", person_ids as "personIds", valid_from as "validFrom", "values"
     from registries.read_for_comparing($1::uuid[], $2::text[], $3::date, $4::timestamptz, $5, $6, $7::uuid, $8::uuid)`,
);
const search = statement<TwinSearch>(
  "registries.twin_search",
  `select registry, begun_at as "begunAt", place, after, pairs, again, finished_at as "finishedAt" from registries.twin_search where registry = $1 for update`,
);
const searches = statement<TwinSearch>(
  "registries.twin_searches",
  `select registry, begun_at as "begunAt", place, after, pairs, again, finished_at as "finishedAt" from registries.twin_search order by begun_at desc`,
);
const begin = statement(
  "registries.begin_twin_search",
  `insert into registries.twin_search as s (registry, begun_at, place, after, pairs, moved_at) values ($1, $2, 0, '', 0, $2)
   on conflict (registry) do update set (begun_at, place, after, pairs, again) = (
     select c.* from (select $2::timestamptz, 0, '', 0, false where s.finished_at is not null
                      union all select s.begun_at, s.place, s.after, s.pairs, s.place > 0 or s.after <> '' where s.finished_at is null) c),
     moved_at = $2, finished_at = null`,
);
const move = statement(
  "registries.move_twin_search",
  `update registries.twin_search set place = $2, after = $3, pairs = pairs + $4, moved_at = $5::timestamptz, again = $6,
     finished_at = case when $7 then $5::timestamptz end where registry = $1`,
);

/** How far the latest search in a registry is. */
export interface TwinSearch {
  readonly registry: string;
  readonly begunAt: Date;
  readonly place: number;
  readonly after: string;
  readonly pairs: number;
  /** Asked for since it began: it goes through once more. */
  readonly again: boolean;
  readonly finishedAt: Date | null;
}

export interface ComparedRow {
  readonly recordId: string;
  readonly kind: string;
  readonly agencyId: string | null;
  readonly createdAt: Date;
  readonly personIds: readonly string[];
  readonly validFrom: LocalDate;
  readonly values: JsonObject;
}

interface MarkPage {
  readonly registry: string;
  readonly name: string;
  readonly after: string;
  readonly limit: number;
  readonly most: number;
}

/** Marks that several records share; no ids where more than `most` do. Inside `keeping`. */
export function listMarkGroups(tx: Tx, { registry, name, after, limit, most }: MarkPage) {
  return groups.all(tx, [registry, name, after, limit, most]);
}

export interface Pair {
  readonly one: string;
  readonly other: string;
}

/** Those nobody has proposed yet, and of which neither lives on in another. */
export function listUnknownPairs(tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> {
  return unknown.all(tx, [pairs.map(({ one }) => one), pairs.map(({ other }) => other)]);
}

export async function insertTwins(tx: Tx, twins: readonly Omit<Twin, "state" | "settledAt" | "words" | "proposalId">[]): Promise<void> {
  const rows = twins.map(({ oneId, otherId, foundAt, ...rest }) => ({
    ...rest,
    ...{ one_id: oneId, other_id: otherId, found_at: foundAt.toISOString() },
  }));
  await add.run(tx, [JSON.stringify(rows)]);
}

export const findTwin = (db: Db, id: string) => byId.find(db, [id]);
export const lockTwin = (tx: Tx, id: string) => lock.find(tx, [id]);
export const listOpenTwins = (db: Db, agencyId: string, limit: number) => openOnes.all(db, [agencyId, limit]);
export const listSettledTwins = (db: Db, agencyId: string, limit: number) => settled.all(db, [agencyId, limit]);
/** Those to decide, or those alone that wait for a second official. */
export const countOpenTwins = async (db: Db, agencyId: string, proposed: boolean) => (await count.one(db, [agencyId, proposed])).n;

export async function saveTwinState(
  tx: Tx,
  id: string,
  to: { readonly state: TwinState; readonly at?: Date; readonly by?: string; readonly words?: string; readonly proposalId?: string },
): Promise<void> {
  await save.run(tx, [id, to.state, to.at ?? null, to.by ?? null, to.words ?? null, to.proposalId ?? null]);
}

/** What holds today of those records, with its access entries, in one statement. */
export function readForComparing(
  tx: Tx,
  {
    ids,
    fields,
    valid,
    at,
    reader,
  }: {
    readonly ids: readonly string[];
    readonly fields: readonly string[];
    readonly valid: LocalDate;
    readonly at: Date;
    readonly reader: Reader;
  },
): Promise<ComparedRow[]> {
  return compare.all(tx, [ids, fields, valid, at, reader.kind, reader.id, reader.postId ?? null, reader.agencyId ?? null]);
}

/** One search at a time in a registry: asked for meanwhile, the one under way goes on and then goes through once more, passing over what it has found. */
export async function beginTwinSearch(tx: Tx, registry: string, at: Date): Promise<void> {
  await begin.run(tx, [registry, at]);
}

export const lockTwinSearch = (tx: Tx, registry: string) => search.find(tx, [registry]);
export const listTwinSearches = (db: Db) => searches.all(db);

export async function moveTwinSearch(
  tx: Tx,
  {
    registry,
    place,
    after,
    pairs,
    again,
    at,
    over,
  }: Omit<TwinSearch, "begunAt" | "finishedAt"> & { readonly at: Date; readonly over: boolean },
): Promise<void> {
  await move.run(tx, [registry, place, after, pairs, at, again, over]);
}
