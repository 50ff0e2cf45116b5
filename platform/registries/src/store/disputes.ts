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

const settleOne = statement(
  "registries.settle_dispute",
  `with settled as (update registries.dispute set settled_at = $3 where record_id = $1 and path = $2 and settled_at is null returning path)
   update registries.record r set disputed = array_remove(r.disputed, $2) from settled where r.id = $1`,
);

/** That very value is contested no more. */
export async function settleDispute(
  tx: Tx,
  { recordId, path, at }: { readonly recordId: string; readonly path: string; readonly at: Date },
): Promise<void> {
  await settleOne.run(tx, [recordId, path, at]);
}
