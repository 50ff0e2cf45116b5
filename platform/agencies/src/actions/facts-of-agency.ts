import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { findUnit } from "@motlan/places";
import type { AgencyLevel } from "../domain/agency.ts";
import { getAgency } from "./get-agency.ts";

/** What rules may read of an agency as `agency`: codes of the national list of units on that day, null where it governs no such unit. */
export interface AgencyFacts {
  readonly provinceCode: string | null;
  readonly communeCode: string | null;
  readonly level: AgencyLevel;
}

/**
 * The facts of an agency on a day: provinces set rates of their own, so a fee must know where it is owed. Public.
 * @refuses agencies/not-found
 */
export async function factsOfAgency(db: Db, agencyId: string, on: LocalDate): Promise<AgencyFacts> {
  const { placeId, level } = await getAgency(db, agencyId);
  const place = placeId === undefined ? undefined : await findUnit(db, placeId, on);
  const provinceId = place?.chain.find((unit) => unit.level === "province")?.id;
  const province = provinceId === undefined || provinceId === place?.id ? place : await findUnit(db, provinceId, on);
  return {
    level,
    provinceCode: province?.level === "province" ? province.code : null,
    communeCode: place?.level === "commune" ? place.code : null,
  };
}
