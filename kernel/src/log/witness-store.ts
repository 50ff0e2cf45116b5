import { type Db, statement, type Tx } from "../db/statement.ts";

/** What this node knows of another's log. */
export interface Witnessed {
  readonly size: bigint;
  readonly root: Buffer;
}

const begin = statement(
  "kernel.begin_witnessed",
  "insert into kernel.witnessed (origin, size, root, note, at) values ($1, 0, '', '', $2) on conflict do nothing",
);
const lock = statement<Witnessed>("kernel.lock_witnessed", "select size, root from kernel.witnessed where origin = $1 for update");
const save = statement("kernel.save_witnessed", "update kernel.witnessed set size = $2, root = $3, note = $4, at = $5 where origin = $1");

/** The newest checkpoint signed for that log, locked until the act ends: two at once are judged one after the other. Size 0 where there is none. */
export async function lockWitnessed(tx: Tx, origin: string, at: Date): Promise<Witnessed> {
  await begin.run(tx, [origin, at]);
  return lock.one(tx, [origin]);
}

export async function saveWitnessed(tx: Tx, origin: string, { size, root }: Witnessed, note: string, at: Date): Promise<void> {
  await save.run(tx, [origin, size, root, note, at]);
}

const fork = statement(
  "kernel.keep_fork",
  "insert into kernel.fork_seen (origin, size, note, at) values ($1, $2, $3, $4) on conflict do nothing",
);

export async function keepFork(db: Db, origin: string, size: bigint, note: string, at: Date): Promise<void> {
  await fork.run(db, [origin, size, note, at]);
}

const addLine = statement(
  "kernel.add_cosignature",
  "insert into kernel.cosignature (size, witness, line, at) values ($1, $2, $3, $4) on conflict do nothing",
);
const lastOf = statement<{ size: bigint }>(
  "kernel.last_cosigned",
  "select coalesce(max(size), 0)::int8 as size from kernel.cosignature where witness = $1",
);
const lines = statement<{ line: string }>("kernel.cosignatures_of", "select line from kernel.cosignature where size = $1 order by witness");
const last = statement<{ witness: string; size: bigint; at: Date }>(
  "kernel.last_cosignatures",
  "select distinct on (witness) witness, size, at from kernel.cosignature order by witness, size desc",
);

export async function keepCosignature(db: Db, size: bigint, witness: string, line: string, at: Date): Promise<void> {
  await addLine.run(db, [size, witness, line, at]);
}

export async function lastCosigned(db: Db, witness: string): Promise<bigint> {
  return (await lastOf.one(db, [witness])).size;
}

export async function listCosignatures(db: Db, size: bigint): Promise<readonly string[]> {
  return (await lines.all(db, [size])).map(({ line }) => line);
}

/** The witnesses that ever signed, each with the newest it signed. */
export function listWitnesses(db: Db) {
  return last.all(db);
}

const keepToken = statement(
  "kernel.keep_stamp",
  "insert into kernel.checkpoint_stamp (size, token, at) values ($1, $2, $3) on conflict do nothing",
);
const lastToken = statement<{ size: bigint; token: Buffer; at: Date; signed: string }>(
  "kernel.last_stamp",
  "select s.size, s.token, s.at, c.signed from kernel.checkpoint_stamp s join kernel.checkpoint c using (size) order by s.size desc limit 1",
);

export async function keepStamp(db: Db, size: bigint, token: Uint8Array, at: Date): Promise<void> {
  await keepToken.run(db, [size, Buffer.from(token), at]);
}

/** The newest time-stamped checkpoint. */
export function latestStamp(db: Db) {
  return lastToken.find(db);
}
