import { statement, type Tx } from "@motlan/kernel/db";

const add = statement(
  "registries.add_dispute",
  `with added as (insert into registries.dispute (record_id, path, since, dossier_id) values ($1, $2, $3, $4) on conflict do nothing returning record_id, path)
   update registries.record r set disputed = r.disputed || a.path from added a where r.id = a.record_id`,
);

/** False when that value is contested already. */
export async function insertDispute(tx: Tx, recordId: string, path: string, since: Date, dossierId?: string): Promise<boolean> {
  return (await add.run(tx, [recordId, path, since, dossierId ?? null])) === 1;
}
