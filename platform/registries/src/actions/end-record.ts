import { actorReference, type LocalDate } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { decideEnd, lastHeldOn } from "../domain/amendment.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { lockKnownPeriods } from "../store/reading.ts";
import type { Recorded } from "../store/requests.ts";
import { changeOnce, type OpenRecord, replacePeriods } from "./change-once.ts";
import { findersOf } from "./prepare-record.ts";
import { requestHash } from "./request-hash.ts";

export interface EndInput {
  readonly recordId: string;
  /** The first day on which it holds no longer. */
  readonly from: LocalDate;
  readonly reason: string;
  readonly requestKey: string;
}

/**
 * A record holds no longer (chấm dứt hiệu lực). Nothing is deleted: what it held until that day, and what was known of it, stays and is read as of then. Said of a record that
 * holds no longer already, it is not found.
 * @throws registries/not-found, registries/not-yours, registries/ended-elsewhere, registries/key-reused
 */
export function endRecord(work: Work, input: EndInput): Promise<Recorded> {
  const { recordId, from, requestKey } = input;
  return work.transaction((tx) =>
    changeOnce(work, tx, { recordId, requestKey, hash: requestHash({ act: "end", recordId, from }) }, async (open) => {
      const { record, registry, versionId } = open;
      if (registry.upstream !== null) throw faults["ended-elsewhere"]({ registry: registry.code });
      const readAs = await save(work, tx, open, input);
      await work.announce(tx, {
        type: "registries.ended",
        subject: record.id,
        ...(record.agency_id !== null && { agencyId: record.agency_id }),
        data: { registry: record.registry, kind: record.kind, from, versionId, readAs },
      });
    }),
  );
}

/** Returns the day and the instant (ISO) as of which what held last is read. */
async function save(
  work: Work,
  tx: Tx,
  open: OpenRecord,
  { from, reason, requestKey }: EndInput,
): Promise<{ valid: LocalDate; recorded: string }> {
  const { record, registry, versionId } = open;
  const now = work.clock.now();
  const known = await lockKnownPeriods(tx, record.id, readerOf(work.actor), { at: now, law: registry.declaration.law.join("; ") });
  const { close, add } = decideEnd(known.periods, from);
  if (close.length === 0) throw faults["not-found"]();
  const at = new Date(Math.max(now.getTime(), known.knownSince.getTime() + 1));
  const versions = add.map(({ changed: _changed, ...period }) => ({
    id: versionId,
    recordId: record.id,
    ...period,
    recordedAt: at,
    ...findersOf(registry, record.id, period.values),
    reason,
    authority: record.agency_id === null ? {} : { agencyId: record.agency_id },
    actor: { ...actorReference(work.actor) },
    requestKey,
  }));
  await replacePeriods(tx, open, known.periods, { close, versions, at });
  return { valid: lastHeldOn(known.periods, from), recorded: new Date(at.getTime() - 1).toISOString() };
}
