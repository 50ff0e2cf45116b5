import { type LocalDate, localDate, type Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** A day on which an authority alone is closed, and why. */
export interface OwnDayOff {
  readonly day: LocalDate;
  readonly reason: Text;
}

interface Row {
  readonly day: string;
  readonly reason_vi: string;
  readonly reason_en: string;
}

const list = statement<Row>(
  "agencies.days_off",
  "select day, reason_vi, reason_en from agencies.day_off where agency_id = $1 order by day",
);

/** The days on which the authority is closed besides the country's days off, in order. Public. */
export async function listDaysOff(db: Db, agencyId: string): Promise<readonly OwnDayOff[]> {
  const rows = await list.all(db, [agencyId]);
  return rows.map((row) => ({ day: localDate(row.day), reason: { vi: row.reason_vi, en: row.reason_en } }));
}

const clear = statement("agencies.clear_days_off", "delete from agencies.day_off where agency_id = $1 and day >= $2");
const insert = statement(
  "agencies.insert_days_off",
  `insert into agencies.day_off (agency_id, day, reason_vi, reason_en)
    select $1, r.day, r.reason_vi, r.reason_en from jsonb_to_recordset($2::jsonb) as r(day date, reason_vi text, reason_en text)`,
);

/** Puts these days in the place of those from that day on; earlier ones stay as they were. */
export async function replaceDaysOff(tx: Tx, agencyId: string, from: LocalDate, days: readonly OwnDayOff[]): Promise<void> {
  await clear.run(tx, [agencyId, from]);
  await insert.run(tx, [agencyId, JSON.stringify(days.map(({ day, reason: { vi, en } }) => ({ day, reason_vi: vi, reason_en: en })))]);
}
