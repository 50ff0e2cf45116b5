import type { LocalDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";
import type { Place } from "../domain/place.ts";
import { searchWords } from "../domain/search-words.ts";
import { placeOf, type UnitRow, unitSelect } from "./units.ts";

/** A unit found. `was` is the former unit that the words named, when the unit found is what became of it. */
export interface PlaceFound {
  readonly place: Place;
  readonly was?: Place;
}

interface FoundRow extends UnitRow {
  readonly was: UnitRow | null;
}

/**
 * Units whose own words and those around them hold every word asked ($1, the last one possibly unfinished). A unit that has ended by the day ($3) is followed to what
 * became of it. First come units called exactly as asked ($2), then those the question begins with, then those that begin with it; living before former, greater before smaller.
 */
const search = statement<FoundRow>(
  "places.search",
  `with recursive named as (
     select u.id, u.valid, min(case when $2 in (d.folded_name, d.folded_full_name) then 0
         when starts_with($2, d.folded_name || ' ') or starts_with($2, d.folded_full_name || ' ') then 1
         when starts_with(d.folded_name, $2) or starts_with(d.folded_full_name, $2) then 2 else 3 end) as rank
       from places.designation d join places.unit u on u.id = d.unit_id
      where d.words @@ to_tsquery('simple', $1) and coalesce(lower(u.valid) <= $3::date, true)
      group by u.id order by rank, upper(u.valid) is not null limit 400),
   followed as (
     select n.id as named_id, n.id, n.valid, n.rank from named n
     union
     select f.named_id, u.id, u.valid, f.rank from followed f
       join places.succession s on s.old_id = f.id and s.effective_on <= $3::date
       join places.unit u on u.id = s.new_id
      where not f.valid @> $3::date),
   best as (
     select distinct on (id) id, named_id, rank from followed where valid @> $3::date order by id, rank, named_id <> id)
   select unit.*, case when best.named_id <> best.id then (select to_json(was) from (${unitSelect("null")} where u.id = best.named_id) was) end as was
     from best join lateral (${unitSelect("$3")} where u.id = best.id) unit on true
    order by best.rank, best.named_id <> best.id, array_position(array['province', 'district', 'commune'], unit.level), unit.code limit $4`,
);

/** Finds units of a day by words without marks, short forms allowed ("p1 q3 hcm"); former names find what became of them. */
export async function searchPlaces(db: Db, text: string, on: LocalDate, limit = 20): Promise<PlaceFound[]> {
  const words = searchWords(text).slice(0, 16);
  if (words.length === 0) return [];
  const query = words.map((word, place) => (place === words.length - 1 ? `${word}:*` : word)).join(" & ");
  const rows = await search.all(db, [query, words.join(" "), on, limit]);
  return rows.map(({ was, ...row }) => ({ place: placeOf(row), ...(was === null ? {} : { was: placeOf(was) }) }));
}
