import { statement, type Tx } from "@motlan/kernel/db";

const take = statement<{ last: number }>(
  "documents.take_number",
  `insert into documents.register as r (agency_id, name, year, last) values ($1, $2, $3, 1)
   on conflict (agency_id, name, year) do update set last = r.last + 1 returning last`,
);

/** The next number of an agency's register in a year. The row stays locked to the end of the act: one that fails leaves no gap. */
export async function takeNumber(tx: Tx, agencyId: string, register: string, year: number): Promise<number> {
  return (await take.one(tx, [agencyId, register, year])).last;
}
