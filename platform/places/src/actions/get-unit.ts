import { isId, type LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Place } from "../domain/place.ts";
import { faults } from "../faults.ts";
import { findUnit } from "../store/units.ts";

/**
 * The unit of that id, under its name of that day (its newest without one).
 * @refuses places/not-found
 */
export async function getUnit(db: Db, id: string, on?: LocalDate): Promise<Place> {
  const found = isId(id) ? await findUnit(db, id, on) : undefined;
  if (!found) throw faults["not-found"]();
  return found;
}
