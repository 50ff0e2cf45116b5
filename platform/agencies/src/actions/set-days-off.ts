import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockAgency } from "../store/agencies.ts";
import { listDaysOff, type OwnDayOff, replaceDaysOff } from "../store/days-off.ts";
import { mayManage } from "./may-manage.ts";

export interface DaysOffInput {
  readonly agencyId: string;
  /** All of them from today on: what is left out is taken back. */
  readonly days: readonly OwnDayOff[];
}

/** An authority that is closed of its own for longer than this in what it tells ahead has been reorganised, or would never be late. */
const MOST_DAYS = 60;

/**
 * Says on which days to come an authority is closed. Days gone by stay as they were: deadlines have run by them. Deadlines already set do not move.
 * @refuses agencies/not-found, agencies/not-yours, agencies/day-gone, agencies/days-off-too-many
 */
export function setDaysOff(work: Work, { agencyId, days }: DaysOffInput): Promise<readonly OwnDayOff[]> {
  return work.transaction(async (tx) => {
    const agency = await lockAgency(tx, agencyId);
    if (!agency) throw faults["not-found"]();
    if (!mayManage(work.actor, agency)) throw faults["not-yours"]();
    const today = localDateOf(work.clock.now());
    const gone = days.find(({ day }) => day < today);
    if (gone) throw faults["day-gone"]({ day: gone.day });
    const each = [...new Map(days.map((one) => [one.day, one])).values()];
    if (each.length > MOST_DAYS) throw faults["days-off-too-many"]({ most: MOST_DAYS });
    await replaceDaysOff(tx, agencyId, today, each);
    await work.announce(tx, { type: "agencies.days-off-set", subject: agencyId, agencyId, data: { days: each.map(({ day }) => day) } });
    return listDaysOff(tx, agencyId);
  });
}
