import { statement, type Tx } from "@motlan/kernel/db";

const setMark = statement("denunciations.set_mark", "select set_config('motlan.denouncer_mark', $1, true)");
const setOpening = statement("denunciations.set_opening", "select set_config('motlan.opening_of', $1, true)");
const insert = statement(
  "denunciations.insert_denouncer",
  "insert into denunciations.denouncer (denunciation_id, mark, request_key, sealed) values ($1, $2, $3, $4)",
);
const byRequest = statement<{ readonly id: string }>(
  "denunciations.by_request",
  "select denunciation_id as id from denunciations.denouncer where mark = $1 and request_key = $2",
);
const ids = statement<{ readonly id: string }>(
  "denunciations.ids_of_mark",
  "select denunciation_id as id from denunciations.denouncer where mark = $1",
);
const sealedOf = statement<{ readonly sealed: Buffer }>(
  "denunciations.sealed",
  "select sealed from denunciations.denouncer where denunciation_id = $1",
);
const hold = statement("denunciations.hold", "select pg_advisory_xact_lock(hashtextextended('denunciations:' || $1, 0))");

/** From here on this transaction sees what the person of this mark denounced, and nobody else's. */
export async function actAs(tx: Tx, mark: string): Promise<void> {
  await setMark.run(tx, [mark]);
}

/** Two presses of one person come one after the other. */
export async function holdMark(tx: Tx, mark: string): Promise<void> {
  await hold.run(tx, [mark]);
}

export async function insertDenouncer(
  tx: Tx,
  d: { readonly id: string; readonly mark: string; readonly requestKey: string; readonly sealed: Buffer },
): Promise<void> {
  await insert.run(tx, [d.id, d.mark, d.requestKey, d.sealed]);
}

export const findOfRequest = (tx: Tx, mark: string, requestKey: string) => byRequest.find(tx, [mark, requestKey]);
export const idsOfMark = async (tx: Tx, mark: string) => (await ids.all(tx, [mark])).map(({ id }) => id);

/** The sealed identity; read by whoever has written down in this transaction that they open it, and by the node. */
export async function readSealed(tx: Tx, id: string): Promise<Buffer> {
  await setOpening.run(tx, [id]);
  const { sealed } = await sealedOf.one(tx, [id]);
  await setOpening.run(tx, [""]);
  return sealed;
}

/** Who opened the identity, when and why. */
export interface Opening {
  readonly id: string;
  readonly at: Date;
  readonly agencyId: string;
  readonly officialId: string;
  readonly reason: string;
}

const insertLine = statement(
  "denunciations.insert_opening",
  "insert into denunciations.opening (id, denunciation_id, at, agency_id, official_id, reason) values ($1, $2, $3, $4, $5, $6)",
);
const openings = statement<Opening>(
  "denunciations.openings",
  `select id, at, agency_id as "agencyId", official_id as "officialId", reason from denunciations.opening where denunciation_id = $1 order by at, id`,
);

export async function insertOpening(tx: Tx, of: string, o: Opening): Promise<void> {
  await insertLine.run(tx, [o.id, of, o.at, o.agencyId, o.officialId, o.reason]);
}

export const listOpenings = (tx: Tx, of: string) => openings.all(tx, [of]);
