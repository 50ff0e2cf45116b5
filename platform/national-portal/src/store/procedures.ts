import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { ListedProcedure } from "../portal/portal.ts";

interface Row {
  readonly code: string;
  readonly title: string;
  readonly fieldCode: string | null;
  readonly fieldTitle: string | null;
}

const find = statement<Row>(
  "national.find_procedure",
  `select code, title, field_code as "fieldCode", field_title as "fieldTitle" from national_portal.procedure where code = $1`,
);
const clear = statement("national.clear_procedures", "delete from national_portal.procedure");
const add = statement(
  "national.add_procedure",
  `insert into national_portal.procedure (code, title, field_code, field_title) values ($1, $2, $3, $4) on conflict (code) do nothing`,
);

export function findProcedure(db: Db, code: string): Promise<Row | undefined> {
  return find.find(db, [code]);
}

export async function replaceProcedures(tx: Tx, listed: readonly ListedProcedure[]): Promise<void> {
  await clear.run(tx);
  for (const { code, title, fieldCode, fieldTitle } of listed) await add.run(tx, [code, title, fieldCode, fieldTitle]);
}
