import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { COUNTRY_ID, findUnit } from "@motlan/places";
import type { Agency, Matter } from "../domain/agency.ts";
import { findAgencyOfPlace } from "../store/agencies.ts";

/** For which matter, at which level, for somebody or something in which commune. */
export interface CompetenceQuestion {
  readonly matter: Matter;
  /** The level a procedure's declaration names. */
  readonly level: "commune" | "province" | "ministry";
  readonly communeId: string;
  readonly on: LocalDate;
}

/** The agency competent for a matter for what lies in that commune: the commune's, its province's, or the country's. Public. */
export async function findCompetentAgency(db: Db, { matter, level, communeId, on }: CompetenceQuestion): Promise<Agency | undefined> {
  if (level === "commune") return findAgencyOfPlace(db, communeId, matter, on);
  if (level === "ministry") return findAgencyOfPlace(db, COUNTRY_ID, matter, on);
  const province = (await findUnit(db, communeId, on))?.chain.find((unit) => unit.level === "province");
  return province && findAgencyOfPlace(db, province.id, matter, on);
}
