import { statement, type Tx } from "@motlan/kernel/db";

export interface DayRow {
  readonly recordId: string;
  /** Absent where no version of it holds today, or it is of another kind. */
  readonly versionId: string | null;
  readonly day: string;
  readonly personIds: readonly string[] | null;
}

export interface DaysRange {
  readonly registry: string;
  readonly index: string;
  readonly kind?: string;
  readonly from: string;
  readonly to: string;
  readonly after?: { readonly day: string; readonly recordId: string };
  readonly tell: readonly string[];
  readonly valid: string;
  readonly limit: number;
}

/**
 * By the index alone and a page at a time: which records there are and whose they are, no value of any. The page is cut off the index first, and each of its rows looked up by
 * itself: a plan made for all values alike would read the whole registry for every page.
 */
const inRange = statement<DayRow>(
  "registries.by_day",
  `with page as materialized (
     select k.record_id, k.value from registries.record_key k
      where k.registry = $1 and k.name = $2 and k.value >= $4 and k.value <= $5 and (k.value, k.record_id) > ($6, $7::uuid)
      order by k.value, k.record_id limit $10)
   select p.record_id as "recordId", v.id as "versionId", p.value as day,
          case when cardinality($9::text[]) = 0 then v.person_ids else kin.ids end as "personIds"
     from page p
     left join lateral (
       select v.id, v.person_ids from registries.record_version v join registries.record r on r.id = v.record_id
        where v.record_id = p.record_id and v.recorded_to = 'infinity' and v.valid_from <= $8::date and v.valid_to > $8::date and ($3::text is null or r.kind = $3)
          and not exists (select from registries.merge m where m.merged_id = p.record_id and m.undone_at = 'infinity')
        limit 1) v on true
     left join lateral (
       select array_agg(distinct held.record_id) as ids from registries.record_key l
         join registries.record_key held on held.registry = 'population' and held.name = 'personalNumber' and held.value = l.value and held.is_key and held.held
        where l.record_id = p.record_id and l.registry = $1 and l.name = any ($9::text[])) kin on true
    order by p.value, p.record_id`,
);

const FIRST = "00000000-0000-0000-0000-000000000000";

export function listDayRows(tx: Tx, { registry, index, kind, from, to, after, tell, valid, limit }: DaysRange): Promise<DayRow[]> {
  return inRange.all(tx, [registry, index, kind, from, to, after?.day ?? "", after?.recordId ?? FIRST, valid, tell, limit]);
}
