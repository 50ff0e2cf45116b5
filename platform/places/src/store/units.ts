import type { LocalDate } from "@motlan/kernel";
import { type Db, readOnce, statement } from "@motlan/kernel/db";
import type { Level, Place, PlaceName } from "../domain/place.ts";

export interface UnitRow {
  readonly id: string;
  readonly level: Level;
  readonly code: string;
  readonly parent_id: string | null;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly chain: readonly PlaceName[];
}

/** What `unit` was called on a day; the newest name where the day is null or lies outside its life. */
const called = (unit: string, on: string) =>
  `lateral (select d.type, d.name, d.folded_name from places.designation d where d.unit_id = ${unit}.id
     order by coalesce(d.valid @> ${on}::date, false) desc, lower(d.valid) desc nulls last limit 1) ${unit}_called`;

const nameOf = (unit: string) =>
  `json_build_object('id', ${unit}.id, 'level', ${unit}.level, 'type', ${unit}_called.type, 'name', ${unit}_called.name)`;

/** A unit with its names and those of the units around it (at most three levels), as of the day in parameter `on`. */
export const unitSelect = (
  on: string,
) => `select u.id, u.level, u.code, u.parent_id, lower(u.valid) as valid_from, upper(u.valid) as valid_to, u.lat, u.lon,
    case when outer_unit.id is not null then json_build_array(${nameOf("u")}, ${nameOf("inner_unit")}, ${nameOf("outer_unit")})
         when inner_unit.id is not null then json_build_array(${nameOf("u")}, ${nameOf("inner_unit")})
         else json_build_array(${nameOf("u")}) end as chain
  from places.unit u
  join ${called("u", on)} on true
  left join places.unit inner_unit on inner_unit.id = u.parent_id
  left join ${called("inner_unit", on)} on true
  left join places.unit outer_unit on outer_unit.id = inner_unit.parent_id
  left join ${called("outer_unit", on)} on true`;

const byId = statement<UnitRow>("places.unit_by_id", `${unitSelect("$2")} where u.id = $1`);
const byCode = statement<UnitRow>("places.unit_by_code", `${unitSelect("$3")} where u.level = $1 and u.code = $2 and u.valid @> $3::date`);
const provinces = statement<UnitRow>(
  "places.provinces",
  `${unitSelect("$1")} where u.level = 'province' and u.valid @> $1::date order by u_called.folded_name, u.code`,
);
const communes = statement<UnitRow>(
  "places.communes",
  `${unitSelect("$2")} where u.level = 'commune' and u.valid @> $2::date and (u.parent_id = $1 or inner_unit.parent_id = $1)
    order by u_called.folded_name, u.code`,
);

/** The unit, under its name of that day; without a day, under its newest. */
export async function findUnit(db: Db, id: string, on?: LocalDate): Promise<Place | undefined> {
  return readOnce(db, `places/${id}/${on ?? ""}`, async () => {
    const row = await byId.find(db, [id, on ?? null]);
    return row && placeOf(row);
  });
}

/** The unit that bore the code on that day: a code without a day names none. */
export async function findUnitByCode(db: Db, level: Level, code: string, on: LocalDate): Promise<Place | undefined> {
  const row = await byCode.find(db, [level, code, on]);
  return row && placeOf(row);
}

/** All provinces of that day, by name: at most 63, so no pages. */
export async function listProvinces(db: Db, on: LocalDate): Promise<Place[]> {
  return (await provinces.all(db, [on])).map(placeOf);
}

/** All communes of a province, or before 1 July 2025 of a district, on that day, by name: at most some 580, so no pages. */
export async function listCommunes(db: Db, parentId: string, on: LocalDate): Promise<Place[]> {
  return (await communes.all(db, [parentId, on])).map(placeOf);
}

export function placeOf(row: UnitRow): Place {
  const { id, level, code, chain } = row;
  return {
    id,
    level,
    code,
    type: chain[0]?.type ?? "",
    name: chain[0]?.name ?? "",
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    ...(row.lat === null || row.lon === null ? {} : { lat: row.lat, lon: row.lon }),
    chain,
  };
}
