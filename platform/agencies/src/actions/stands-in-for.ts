import { type LocalDate, localDateOf } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { type AbsenceScope, absentBehind } from "../domain/absence.ts";
import { holdsOn } from "../domain/period.ts";
import { listAbsences } from "../store/absences.ts";

/** Ids of the officials whose work somebody sees, does or signs on that instant's day, because they are away. */
export async function standsInFor(
  db: Db,
  asked: { readonly agencyId: string; readonly officialId: string; readonly at: Date; readonly scope: AbsenceScope },
): Promise<readonly string[]> {
  const on = localDateOf(asked.at);
  return absentBehind(asked.officialId, await listAbsences(db, asked.agencyId, on), on, asked.scope);
}

/** Ids of the officials who are away from an agency on a day. */
export async function listAway(db: Db, agencyId: string, on: LocalDate): Promise<readonly string[]> {
  return (await listAbsences(db, agencyId, on)).flatMap((absence) => (holdsOn(absence, on) ? [absence.officialId] : []));
}
