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
const find = statement<{ hash: string; record_id: string; version_id: string }>(
  "registries.find_request",
  "select hash, record_id, version_id from registries.request where key = $1",
);

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
  return { before: { recordId: found.record_id, versionId: found.version_id }, same: found.hash === hash };
}
