import { statement, type Tx } from "@motlan/kernel/db";

/** What a request key led to. */
export interface Recorded {
  readonly recordId: string;
  readonly versionId: string;
}

const claim = statement(
  "registries.claim_request",
  "insert into registries.request (key, hash, record_id, version_id) values ($1, $2, $3, $4) on conflict (key) do nothing",
);
const claimMany = statement(
  "registries.claim_request_of_many",
  "insert into registries.request (key, hash, record_id, version_id, changed) values ($1, $2, $3, $3, $4) on conflict (key) do nothing",
);
const find = statement<{ hash: string; record_id: string; version_id: string; changed: number | null }>(
  "registries.find_request",
  "select hash, record_id, version_id, changed from registries.request where key = $1",
);

const hold = statement("registries.hold_request", "select pg_advisory_xact_lock(hashtextextended('registries.request:' || $1, 0))");

function recordedOf(row: { readonly record_id: string; readonly version_id: string }): Recorded {
  return { recordId: row.record_id, versionId: row.version_id };
}

/**
 * Takes a request key for this act. When somebody has it already (a concurrent act is waited for), gives what it led to; `same` is false when that was
 * another request.
 */
export async function claimRequest(
  tx: Tx,
  key: string,
  hash: string,
  recorded: Recorded,
): Promise<{ readonly before?: Recorded; readonly same: boolean }> {
  if ((await claim.run(tx, [key, hash, recorded.recordId, recorded.versionId])) === 1) return { same: true };
  const found = await find.find(tx, [key]);
  if (found === undefined) return { same: false };
  return { before: recordedOf(found), same: found.hash === hash };
}

/** Keeps how many records a request changed; false where the key has become another's. */
export async function keepChanged(
  tx: Tx,
  { key, hash, id, changed }: { readonly key: string; readonly hash: string; readonly id: string; readonly changed: number },
): Promise<boolean> {
  return (await claimMany.run(tx, [key, hash, id, changed])) === 1;
}

export async function findRequest(tx: Tx, key: string): Promise<Recorded | undefined> {
  const found = await find.find(tx, [key]);
  return found === undefined ? undefined : recordedOf(found);
}

export interface HeldRequest extends Recorded {
  readonly hash: string;
  /** Of a request about several records. */
  readonly changed: number | null;
}

/** The key is this act's alone until it is over; what it led to before, and which request that was. */
export async function holdRequest(tx: Tx, key: string): Promise<HeldRequest | undefined> {
  await hold.run(tx, [key]);
  const found = await find.find(tx, [key]);
  return found === undefined ? undefined : { ...recordedOf(found), hash: found.hash, changed: found.changed };
}
