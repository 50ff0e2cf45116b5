import type { LocalDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";

/** A day with money in it whose books are not closed. */
export interface OpenDay {
  readonly day: LocalDate;
  /** What differs on it and is not settled. */
  readonly findings: number;
  /** Accounts of the agency whose statement of that day was not taken. */
  readonly withoutStatement: number;
}

const open = statement<OpenDay>(
  "payments.open_days",
  `select d.day::text as day,
     (select count(*)::int from payments.finding f where f.agency_id = $1 and f.day = d.day and f.state = 'open') as findings,
     (select count(*)::int from payments.collecting_account a where a.agency_id = $1 and not exists (
       select from payments.bank_statement s where s.bank_account = a.bin || '/' || a.number and s.day = d.day)) as "withoutStatement"
   from (select day from payments.ledger_entry where agency_id = $1 and day < $2
     union select day from payments.finding where agency_id = $1 and day < $2) d
   where not exists (select from payments.day_closing c where c.agency_id = $1 and c.day = d.day) order by d.day limit $3`,
);

/** Days before `today` on which something moved or differed, and which nobody closed, the oldest first. */
export function listDaysNotClosed(db: Db, agencyId: string, today: LocalDate, limit: number): Promise<OpenDay[]> {
  return open.all(db, [agencyId, today, limit]);
}
