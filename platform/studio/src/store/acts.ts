import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** What was done with a design beside changing it. */
export interface ActRow {
  readonly officialId: string;
  readonly name: string;
  readonly at: Date;
  readonly kind: "started" | "shared" | "submitted" | "sent-back" | "approved" | "withdrawn" | "discarded";
  readonly revision: number;
  readonly reason?: string;
}

interface Row extends Omit<ActRow, "officialId" | "reason"> {
  readonly official_id: string;
  readonly reason: string | null;
}

const insert = statement(
  "studio.insert_act",
  `insert into studio.act (id, design_id, agency_id, official_id, name, at, kind, revision, reason, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const ofDesign = statement<Row>(
  "studio.acts",
  "select official_id, name, at, kind, revision, reason from studio.act where design_id = $1 order by seq",
);
const byRequest = statement<{ readonly id: string }>(
  "studio.act_by_request",
  "select id from studio.act where design_id = $1 and official_id = $2 and kind = $3 and request_key = $4",
);

export async function insertAct(
  tx: Tx,
  design: { readonly id: string; readonly agencyId: string },
  { officialId, name, at, kind, revision, reason }: ActRow,
  keys: { readonly id: string; readonly requestKey?: string | undefined },
): Promise<void> {
  await insert.run(tx, [
    keys.id,
    design.id,
    design.agencyId,
    officialId,
    name,
    at,
    kind,
    revision,
    reason ?? null,
    keys.requestKey ?? null,
  ]);
}

export async function listActRows(db: Db, designId: string): Promise<readonly ActRow[]> {
  return (await ofDesign.all(db, [designId])).map(({ official_id, reason, ...row }) => ({
    ...row,
    officialId: official_id,
    ...(reason !== null && { reason }),
  }));
}

/** True when that official's request was done before. */
export async function wasDone(db: Db, designId: string, officialId: string, kind: ActRow["kind"], requestKey: string): Promise<boolean> {
  return (await byRequest.find(db, [designId, officialId, kind, requestKey])) !== undefined;
}
