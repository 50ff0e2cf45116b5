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

export interface RegisterLast {
  readonly agencyId: string;
  readonly name: string;
  readonly year: number;
  readonly last: number;
}

const raiseTo = statement(
  "documents.raise_registers",
  `insert into documents.register as g (agency_id, name, year, last) select "agencyId", name, year, last
     from jsonb_to_recordset($1::jsonb) as r ("agencyId" uuid, name text, year int, last int) order by 1, 2, 3
   on conflict (agency_id, name, year) do update set last = greatest(g.last, excluded.last)`,
);

export async function raise(tx: Tx, rows: readonly RegisterLast[]): Promise<void> {
  if (rows.length > 0) await raiseTo.run(tx, [JSON.stringify(rows)]);
}
