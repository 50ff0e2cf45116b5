import type { LocalDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";
import type { Succession } from "../domain/place.ts";
import { placeOf, type UnitRow, unitSelect } from "./units.ts";

interface SuccessionRow extends UnitRow {
  readonly effective_on: LocalDate;
  readonly split: boolean;
}

/** `side` is the unit shown, `other` the one asked about. The shown unit bears its name of the day of the change, or its last before it. */
const across = (side: "old" | "new", other: "old" | "new") =>
  `select unit.*, s.effective_on, s.split from places.succession s
     join lateral (${unitSelect(side === "new" ? "s.effective_on" : "(s.effective_on - 1)")} where u.id = s.${side}_id) unit on true
    where s.${other}_id = $1 order by s.effective_on, unit.code`;

const successors = statement<SuccessionRow>("places.successors", across("new", "old"));
const predecessors = statement<SuccessionRow>("places.predecessors", across("old", "new"));

/** The units that took over the land of this one, each under its name of that day; none while the unit lives. */
export async function successorsOf(db: Db, id: string): Promise<Succession[]> {
  return (await successors.all(db, [id])).map(successionOf);
}

/** The units whose land, or part of it, this one took over. */
export async function predecessorsOf(db: Db, id: string): Promise<Succession[]> {
  return (await predecessors.all(db, [id])).map(successionOf);
}

function successionOf(row: SuccessionRow): Succession {
  return { place: placeOf(row), on: row.effective_on, split: row.split };
}
