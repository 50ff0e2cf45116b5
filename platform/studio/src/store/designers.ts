import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Designer } from "../domain/design.ts";

const insert = statement(
  "studio.insert_designer",
  "insert into studio.designer (design_id, official_id, name, agency_id, since) values ($1, $2, $3, $4, $5) on conflict do nothing",
);
const ofDesigns = statement<{ readonly design_id: string; readonly official_id: string; readonly name: string }>(
  "studio.designers",
  "select design_id, official_id, name from studio.designer where design_id = any($1::uuid[]) order by since, official_id",
);

export interface NewDesigner extends Designer {
  readonly designId: string;
  readonly agencyId: string;
  readonly at: Date;
}

/** False when they were one before. */
export async function insertDesigner(tx: Tx, { designId, officialId, name, agencyId, at }: NewDesigner): Promise<boolean> {
  return (await insert.run(tx, [designId, officialId, name, agencyId, at])) === 1;
}

export async function listDesigners(db: Db, designIds: readonly string[]): Promise<ReadonlyMap<string, readonly Designer[]>> {
  const rows = await ofDesigns.all(db, [designIds]);
  return Map.groupBy(
    rows.map((row) => ({ ...row, officialId: row.official_id })),
    (row) => row.design_id,
  );
}
