import { statement, type Tx } from "@motlan/kernel/db";

/** The last number given in a register in a year, or among the dossier codes of a day. */
export interface Numbering {
  readonly agencyId: string;
  readonly kind: "register" | "dossiers";
  readonly name: string;
  /** A year, or a day. */
  readonly period: string;
  readonly last: number;
}

const insert = statement(
  "takeover.insert_numbering",
  `insert into takeover.numbering (import_id, agency_id, kind, name, period, last)
   select $1, "agencyId", kind, name, period, max(last)
     from jsonb_to_recordset($2::jsonb) as r ("agencyId" uuid, kind text, name text, period text, last int) group by 2, 3, 4, 5
   on conflict do nothing`,
);
const list = statement<Numbering>(
  "takeover.list_numbering",
  `select agency_id as "agencyId", kind, name, period, last from takeover.numbering where import_id = $1 order by agency_id, kind, name, period`,
);

export async function insertNumbering(tx: Tx, importId: string, rows: readonly Numbering[]): Promise<void> {
  if (rows.length > 0) await insert.run(tx, [importId, JSON.stringify(rows)]);
}

export function listNumbering(tx: Tx, importId: string): Promise<Numbering[]> {
  return list.all(tx, [importId]);
}
