import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** What an official said over a pair. */
export interface TwinAct {
  readonly id: string;
  readonly at: Date;
  readonly officialId: string;
  readonly act: "proposed" | "dropped" | "part-proposed" | "part-dropped" | "apart" | "reopened";
  readonly reason: string;
  /** Where something was proposed: the one that lives on, or would, and on what basis. */
  readonly livingId?: string;
  readonly basis?: string;
}

interface TwinActRow extends Omit<TwinAct, "livingId" | "basis"> {
  readonly livingId: string | null;
  readonly basis: string | null;
}

const COLUMNS = `id, at, official_id as "officialId", act, reason, living_id as "livingId", basis`;

const add = statement(
  "registries.add_twin_act",
  "insert into registries.twin_act (id, twin_id, at, official_id, act, living_id, reason, basis) values ($1, $2, $3, $4, $5, $6, $7, $8)",
);
const ofTwin = statement<TwinActRow>(
  "registries.twin_acts",
  `select ${COLUMNS} from registries.twin_act where twin_id = $1 order by place`,
);
const one = statement<TwinActRow>("registries.twin_act", `select ${COLUMNS} from registries.twin_act where twin_id = $1 and id = $2`);

export async function insertTwinAct(tx: Tx, twinId: string, { id, at, officialId, act, livingId, reason, basis }: TwinAct): Promise<void> {
  await add.run(tx, [id, twinId, at, officialId, act, livingId ?? null, reason, basis ?? null]);
}

/** The oldest first. */
export async function listTwinActs(db: Db, twinId: string): Promise<readonly TwinAct[]> {
  return (await ofTwin.all(db, [twinId])).map(actOf);
}

export async function findTwinAct(db: Db, twinId: string, id: string): Promise<TwinAct | undefined> {
  const row = await one.find(db, [twinId, id]);
  return row && actOf(row);
}

function actOf({ livingId, basis, ...act }: TwinActRow): TwinAct {
  return { ...act, ...(livingId !== null && { livingId }), ...(basis !== null && { basis }) };
}
