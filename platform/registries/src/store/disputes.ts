import { statement, type Tx } from "@motlan/kernel/db";

const add = statement(
  "registries.add_dispute",
  "insert into registries.dispute (record_id, path, since, dossier_id) values ($1, $2, $3, $4) on conflict do nothing",
);

/** False when that value is contested already. */
export async function insertDispute(tx: Tx, recordId: string, path: string, since: Date, dossierId?: string): Promise<boolean> {
  return (await add.run(tx, [recordId, path, since, dossierId ?? null])) === 1;
}
