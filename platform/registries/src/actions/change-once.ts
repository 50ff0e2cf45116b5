import { newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { KnownPeriod } from "../domain/amendment.ts";
import { faults } from "../faults.ts";
import {
  closePeriods,
  getRecordRow,
  insertVersions,
  keeping,
  type NewVersion,
  type RecordRow,
  releaseKeys,
  spellKey,
} from "../store/keeping.ts";
import { findStandingMerge, lockRecords } from "../store/merges.ts";
import type { RegistryRow } from "../store/registries.ts";
import { claimRequest, type Recorded } from "../store/requests.ts";
import { findersOf, getRegistry, refuseKeeper } from "./prepare-record.ts";

/** A record that is locked, with the registry it is of and the id of the version that comes of this change. */
export interface OpenRecord {
  readonly record: RecordRow;
  readonly registry: RegistryRow;
  readonly versionId: string;
}

/**
 * One change of a record by whoever may keep it, once for each request key; what lives on in another record is changed there.
 * @throws registries/not-found, registries/not-yours, registries/key-reused
 */
export async function changeOnce(
  work: Work,
  tx: Tx,
  { recordId, requestKey, hash }: { readonly recordId: string; readonly requestKey: string; readonly hash: string },
  change: (open: OpenRecord) => Promise<void>,
): Promise<Recorded> {
  // A merge that is under way is waited for, so that nothing is written into what no longer lives.
  await lockRecords(tx, [recordId]);
  const living = (await findStandingMerge(tx, recordId))?.livingId ?? recordId;
  const record = await getRecordRow(tx, living);
  if (record === undefined) throw faults["not-found"]();
  const registry = await getRegistry(tx, record.registry);
  refuseKeeper(work, registry, "amend", record.agency_id ?? undefined);
  const made = { recordId: record.id, versionId: newId(work.clock.now()) };
  const { before, same } = await claimRequest(tx, requestKey, hash, made);
  if (!same) throw faults["key-reused"]();
  if (before !== undefined) return before;
  await change({ record, registry, versionId: made.versionId });
  return made;
}

/** Some of what is known is closed, and other versions stand from now on; keys that no version has any more are free. A key that another record holds is named. */
export function replacePeriods(
  tx: Tx,
  { record, registry }: OpenRecord,
  known: readonly KnownPeriod[],
  { close, versions, at }: { readonly close: readonly string[]; readonly versions: readonly NewVersion[]; readonly at: Date },
): Promise<string | undefined> {
  const kept = known.filter((period) => !close.includes(period.versionId));
  const keys = [
    ...versions.flatMap((version) => version.keys),
    ...kept.flatMap(({ values }) => findersOf(registry, record.id, values).keys),
  ];
  return keeping(tx, async () => {
    await closePeriods(tx, close, at);
    await releaseKeys(tx, record.id, keys.map(spellKey));
    return insertVersions(tx, record.registry, versions);
  });
}
