import { type LocalDate, localDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Level } from "../domain/place.ts";
import { designationOf } from "../facts/country.ts";
import { unitId } from "../facts/unit-id.ts";
import { addDesignations, addUnits } from "../store/fill.ts";

export interface UnitParts {
  readonly level: Level;
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly parentId?: string;
  readonly from?: LocalDate;
}

/** Makes one unit, by default one of those since 1 July 2025, where a test does not need the whole country. Answers its id. */
export function aUnit(work: Work, { level, code, type, name, parentId, from = localDate("2025-07-01") }: UnitParts): Promise<string> {
  const id = unitId(level, code, from);
  return work.transaction(async (tx) => {
    await addUnits(tx, [{ id, level, code, from, ...(parentId === undefined ? {} : { parentId }) }]);
    await addDesignations(tx, [designationOf({ unitId: id, from, type, name }, "")]);
    return id;
  });
}
