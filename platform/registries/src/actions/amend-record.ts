import { actorReference, type JsonObject, type LocalDate, newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import { type Amendment, decideAmendment } from "../domain/amendment.ts";
import { changedPaths } from "../domain/merge.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { keeping, type NewVersion, settleDisputes } from "../store/keeping.ts";
import { lockKnownPeriods } from "../store/reading.ts";
import type { Recorded } from "../store/requests.ts";
import { changeOnce, type OpenRecord, replacePeriods } from "./change-once.ts";
import { findersOf, prepareRecord } from "./prepare-record.ts";
import { requestHash } from "./request-hash.ts";
import { writeUpstream } from "./write-upstream.ts";

export interface AmendInput {
  readonly recordId: string;
  /** Only what changes, as a merge patch: null takes a field away, arrays are replaced whole. */
  readonly values: JsonObject;
  /** The day from which the change is true. The record's own first day corrects a mistake from the beginning. */
  readonly validFrom: LocalDate;
  readonly reason: string;
  /** The act or decision the change rests on, as its keeper names it. */
  readonly basis?: string;
  /** The version the change was made on; refused where it no longer stands. */
  readonly seenVersion?: string;
  readonly dossierId?: string;
  readonly requestKey: string;
}

/**
 * Corrects or changes a record (cải chính, thay đổi). What was known before stays as it was known; what is known now stands beside it. What lives on in another record is
 * amended there.
 * @throws registries/not-found, registries/not-yours, registries/bad-record, registries/conflict, registries/key-reused, registries/changed-meanwhile
 */
export function amendRecord(work: Work, input: AmendInput): Promise<Recorded> {
  const { recordId, requestKey, dossierId } = input;
  return work.transaction((tx) =>
    changeOnce(work, tx, { recordId, requestKey, hash: hashOf(input) }, async (open) => {
      const { record, registry, versionId } = open;
      const at = await save(work, tx, open, input);
      await writeUpstream(work, tx, registry, {
        command: "amend",
        requestKey,
        recordId: record.id,
        kind: record.kind,
        body: { values: input.values, validFrom: input.validFrom, reason: input.reason },
        ...(dossierId !== undefined && { dossierId }),
        ...(record.agency_id !== null && { agencyId: record.agency_id }),
      });
      await work.announce(tx, {
        type: "registries.amended",
        subject: record.id,
        ...(record.agency_id === null ? {} : { agencyId: record.agency_id }),
        data: {
          registry: record.registry,
          kind: record.kind,
          versionId,
          recordedAt: at.toISOString(),
          dossierId,
          changed: changedPaths(input.values),
        },
      });
    }),
  );
}

/** Returns the instant from which on the change is known. */
async function save(work: Work, tx: Tx, open: OpenRecord, input: AmendInput): Promise<Date> {
  const { record, registry } = open;
  const now = work.clock.now();
  const law = registry.declaration.law.join("; ");
  const dossier = input.dossierId === undefined ? {} : { dossierId: input.dossierId };
  const known = await lockKnownPeriods(tx, record.id, readerOf(work.actor), { at: now, law, ...dossier });
  if (input.seenVersion !== undefined && !known.periods.some(({ versionId: held }) => held === input.seenVersion))
    throw faults["changed-meanwhile"]();
  // What is known later is known after what is known now, also when two amendments fall into one millisecond.
  const at = new Date(Math.max(now.getTime(), known.knownSince.getTime() + 1));
  const amendment = decideAmendment(known.periods, input.validFrom, input.values);
  const versions = versionsOf(work, open, input, amendment, at);
  const clash = await replacePeriods(tx, open, known.periods, { close: amendment.close, versions, at }).catch((error: unknown) => {
    throw isUniqueViolation(error, "record_key_held") ? faults.conflict({ key: registry.declaration.key.name }) : error;
  });
  if (clash !== undefined) throw faults.conflict({ key: clash });
  await keeping(tx, () => settleDisputes(tx, record.id, changedPaths(input.values), at));
  return at;
}

function versionsOf(
  work: Work,
  { record, registry, versionId }: OpenRecord,
  input: AmendInput,
  { add }: Amendment,
  at: Date,
): NewVersion[] {
  const named = add.findIndex((period) => period.changed);
  return add.map(({ changed, ...period }, index) => ({
    id: index === named ? versionId : newId(at),
    recordId: record.id,
    ...period,
    recordedAt: at,
    ...(changed ? prepareRecord(registry, record.kind, record.id, period.values) : findersOf(registry, record.id, period.values)),
    reason: input.reason,
    authority: {
      ...(record.agency_id === null ? {} : { agencyId: record.agency_id }),
      ...(input.dossierId === undefined ? {} : { dossierId: input.dossierId }),
      ...(input.basis === undefined ? {} : { basis: input.basis }),
    },
    actor: { ...actorReference(work.actor) },
    requestKey: input.requestKey,
  }));
}

function hashOf({ recordId, values, validFrom }: AmendInput): string {
  return requestHash({ act: "amend", recordId, values, validFrom });
}
