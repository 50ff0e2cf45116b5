import { type Db, type Parameter, statement, type Tx } from "@motlan/kernel/db";
import type { DesignationFact, SuccessionFact, UnitFact } from "../facts/country.ts";

const insertUnits = statement(
  "places.insert_units",
  `insert into places.unit (id, level, code, parent_id, valid, lat, lon)
   select id, level, code, parent_id, daterange(valid_from, valid_to), lat, lon
     from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::date[], $6::date[], $7::float8[], $8::float8[])
       as unit (id, level, code, parent_id, valid_from, valid_to, lat, lon)
   on conflict do nothing`,
);

const insertDesignations = statement(
  "places.insert_designations",
  `insert into places.designation (unit_id, valid, type, name, folded_name, folded_full_name, path)
   select unit_id, daterange(valid_from, valid_to), type, name, folded_name, folded_full_name, path
     from unnest($1::uuid[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       as designation (unit_id, valid_from, valid_to, type, name, folded_name, folded_full_name, path)
   on conflict do nothing`,
);

const insertSuccessions = statement(
  "places.insert_successions",
  `insert into places.succession (old_id, new_id, effective_on, split)
   select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::boolean[]) on conflict do nothing`,
);

const findLoaded = statement<{ fingerprint: string }>("places.find_loaded", "select fingerprint from places.loaded where fingerprint = $1");
const insertLoaded = statement(
  "places.insert_loaded",
  "insert into places.loaded (fingerprint, at) values ($1, $2) on conflict do nothing",
);

/** True when files of this fingerprint were filled in before. */
export async function wasLoaded(db: Db, fingerprint: string): Promise<boolean> {
  return (await findLoaded.find(db, [fingerprint])) !== undefined;
}

export async function saveLoaded(tx: Tx, fingerprint: string, at: Date): Promise<void> {
  await insertLoaded.run(tx, [fingerprint, at]);
}

/** Adds the units not yet known, all in one statement; answers how many were. */
export function addUnits(tx: Tx, units: readonly UnitFact[]): Promise<number> {
  return insertUnits.run(tx, columns(units, "id", "level", "code", "parentId", "from", "to", "lat", "lon"));
}

export function addDesignations(tx: Tx, designations: readonly DesignationFact[]): Promise<number> {
  return insertDesignations.run(tx, columns(designations, "unitId", "from", "to", "type", "name", "foldedName", "foldedFullName", "path"));
}

export function addSuccessions(tx: Tx, successions: readonly SuccessionFact[]): Promise<number> {
  return insertSuccessions.run(tx, columns(successions, "oldId", "newId", "on", "split"));
}

function columns<Fact>(facts: readonly Fact[], ...keys: readonly (keyof Fact)[]): readonly (Parameter & readonly unknown[])[] {
  return keys.map((key) => facts.map((fact) => fact[key] ?? null));
}
