import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** What somebody did to the centre's keys by hand. */
export interface CentreKeyAct {
  readonly kind: "withdrawn" | "replaced" | "given";
  /** The key that went, or for `given` the one that is believed from then on. */
  readonly x: string;
  readonly why: string;
  /** The official's id, or what the node itself is called. */
  readonly by: string;
  readonly at: Date;
}

const MOST = 20;
const insert = statement(
  "exchange.keep_centre_key_act",
  "insert into exchange.centre_key_act (id, instance, kind, x, why, done_by, at) values ($1, $2, $3, $4, $5, $6, $7)",
);
const newest = statement<CentreKeyAct>(
  "exchange.centre_key_acts",
  `select kind, x, why, done_by as by, at from exchange.centre_key_act where instance = $1 order by at desc, id desc limit ${MOST}`,
);

export async function insertCentreKeyAct(tx: Tx, id: string, instance: string, { kind, x, why, by, at }: CentreKeyAct): Promise<void> {
  await insert.run(tx, [id, instance, kind, x, why, by, at]);
}

/** The newest first, twenty at most. */
export function listCentreKeyActs(db: Db, instance: string): Promise<CentreKeyAct[]> {
  return newest.all(db, [instance]);
}
