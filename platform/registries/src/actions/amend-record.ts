import { actorReference, type JsonObject, type LocalDate, newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import { type Amendment, decideAmendment } from "../domain/amendment.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import {
  closePeriods,
  getRecordRow,
  insertVersions,
  keeping,
  type NewVersion,
  type RecordRow,
  releaseKeys,
  settleDisputes,
  spellKey,
} from "../store/keeping.ts";
import { lockKnownPeriods } from "../store/reading.ts";
import type { RegistryRow } from "../store/registries.ts";
import { claimRequest, type Recorded } from "../store/requests.ts";
import { findersOf, getRegistry, prepareRecord, refuseKeeper } from "./prepare-record.ts";
import { requestHash } from "./request-hash.ts";

export interface AmendInput {
  readonly recordId: string;
  /** Only what changes, as a merge patch: null takes a field away, arrays are replaced whole. */
  readonly values: JsonObject;
  /** The day from which the change is true. The record's own first day corrects a mistake from the beginning. */
  readonly validFrom: LocalDate;
  readonly reason: string;
  readonly dossierId?: string;
  readonly requestKey: string;
}

/**
 * Corrects or changes a record (cải chính, thay đổi). What was known before stays as it was known; what is known now stands beside it.
 * @throws registries/not-found, registries/not-yours, registries/bad-record, registries/conflict, registries/key-reused
 */
export function amendRecord(work: Work, input: AmendInput): Promise<Recorded> {
  return work.transaction(async (tx) => {
    const record = await getRecordRow(tx, input.recordId);
    if (record === undefined) throw faults["not-found"]();
    const registry = await getRegistry(tx, record.registry);
    refuseKeeper(work, registry, "amend", record.agency_id ?? undefined);
    const made = { recordId: record.id, versionId: newId(work.clock.now()) };
    const { before, same } = await claimRequest(tx, input.requestKey, hashOf(input), made);
    if (!same) throw faults["key-reused"]();
    if (before !== undefined) return before;
    await save(work, tx, registry, record, input, made.versionId);
    await work.announce(tx, {
      type: "registries.amended",
      subject: record.id,
      ...(record.agency_id === null ? {} : { agencyId: record.agency_id }),
      data: { registry: record.registry, kind: record.kind, versionId: made.versionId, dossierId: input.dossierId },
    });
    return made;
  });
}

async function save(work: Work, tx: Tx, registry: RegistryRow, record: RecordRow, input: AmendInput, versionId: string): Promise<void> {
  const now = work.clock.now();
  const law = registry.declaration.law.join("; ");
  const dossier = input.dossierId === undefined ? {} : { dossierId: input.dossierId };
  const known = await lockKnownPeriods(tx, record.id, readerOf(work.actor), { at: now, law, ...dossier });
  // What is known later is known after what is known now, also when two amendments fall into one millisecond.
  const at = new Date(Math.max(now.getTime(), known.knownSince.getTime() + 1));
  const amendment = decideAmendment(known.periods, input.validFrom, input.values);
  const versions = versionsOf(work, registry, record, input, amendment, at, versionId);
  const clash = await keeping(tx, async () => {
    await closePeriods(tx, amendment.close, at);
    const kept = known.periods.filter((period) => !amendment.close.includes(period.versionId));
    const spelled = [
      ...versions.flatMap((version) => version.keys.map(spellKey)),
      ...kept.flatMap((period) => findersOf(registry, record.id, period.values).keys.map(spellKey)),
    ];
    await releaseKeys(tx, record.id, spelled);
    await settleDisputes(tx, record.id, Object.keys(input.values), at);
    return insertVersions(tx, record.registry, versions);
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, "record_key_held") ? faults.conflict({ key: registry.declaration.key.name }) : error;
  });
  if (clash !== undefined) throw faults.conflict({ key: clash });
}

function versionsOf(
  work: Work,
  registry: RegistryRow,
  record: RecordRow,
  input: AmendInput,
  { add }: Amendment,
  at: Date,
  versionId: string,
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
    },
    actor: { ...actorReference(work.actor) },
    requestKey: input.requestKey,
  }));
}

function hashOf({ recordId, values, validFrom }: AmendInput): string {
  return requestHash({ act: "amend", recordId, values, validFrom });
}
