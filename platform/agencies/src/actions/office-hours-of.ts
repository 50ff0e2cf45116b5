import { OFFICE_HOURS, type OfficeHours } from "@motlan/formats";
import { type Db, readOnce } from "@motlan/kernel/db";
import { listDaysOff } from "../store/days-off.ts";

/** When an authority works: ordinary office hours without the days on which it alone is closed. Its deadlines run by them. Public. */
export async function officeHoursOf(db: Db, agencyId: string): Promise<OfficeHours> {
  const hours = await readOnce(db, `agencies/hours/${agencyId}`, async () => {
    const days = await listDaysOff(db, agencyId);
    return days.length === 0 ? OFFICE_HOURS : { ...OFFICE_HOURS, closed: new Set(days.map(({ day }) => day)) };
  });
  return hours ?? OFFICE_HOURS;
}
