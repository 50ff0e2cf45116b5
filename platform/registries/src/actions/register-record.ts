import { actorReference, type JsonObject, type LocalDate, newId } from "@motlan/kernel";
import { isUniqueViolation, type Tx, type Work } from "@motlan/kernel/db";
import { ONLY_KIND } from "../domain/examine.ts";
import { faults } from "../faults.ts";
import { insertRecords, insertVersions, keeping } from "../store/keeping.ts";
import type { RegistryRow } from "../store/registries.ts";
import { claimRequest, type Recorded } from "../store/requests.ts";
import { getRegistry, prepareRecord, refuseKeeper } from "./prepare-record.ts";
import { requestHash } from "./request-hash.ts";
import { writeUpstream } from "./write-upstream.ts";

export interface RegisterInput {
  readonly registry: string;
  /** Left out in registries of one kind. */
  readonly kind?: string;
  readonly values: JsonObject;
  /** The day from which it is true (the day of the event, not of recording). */
  readonly validFrom: LocalDate;
  /** Why it is recorded, as the book says it. */
  readonly reason: string;
  /** The agency that keeps the record. */
  readonly agencyId?: string;
  readonly dossierId?: string;
  readonly requestKey: string;
  /** Given where the id is known before (the demo country); else a new one. */
  readonly recordId?: string;
}

/**
 * Makes a record (đăng ký). Joins the open act; the same request key answers the first result again.
 * @throws registries/unknown-registry, registries/not-yours, registries/bad-record, registries/conflict, registries/key-reused
 */
export function registerRecord(work: Work, input: RegisterInput): Promise<Recorded> {
  return work.transaction(async (tx) => {
    const registry = await getRegistry(tx, input.registry);
    refuseKeeper(work, registry, "record", input.agencyId);
    const at = work.clock.now();
    const made = { recordId: input.recordId ?? newId(at), versionId: newId(at) };
    const { before, same } = await claimRequest(tx, input.requestKey, hashOf(input), made);
    if (!same) throw faults["key-reused"]();
    if (before !== undefined) return before;
    await save(work, tx, registry, input, made, at);
    const { values, validFrom, reason, requestKey } = input;
    await writeUpstream(work, tx, registry, {
      command: "record",
      requestKey,
      recordId: made.recordId,
      kind: input.kind ?? ONLY_KIND,
      body: { values, validFrom, reason, ...(input.agencyId !== undefined && { agencyId: input.agencyId }) },
      ...(input.dossierId !== undefined && { dossierId: input.dossierId }),
      ...(input.agencyId !== undefined && { agencyId: input.agencyId }),
    });
    await work.announce(tx, {
      type: "registries.recorded",
      subject: made.recordId,
      ...(input.agencyId === undefined ? {} : { agencyId: input.agencyId }),
      data: {
        registry: input.registry,
        kind: input.kind ?? ONLY_KIND,
        versionId: made.versionId,
        recordedAt: at.toISOString(),
        dossierId: input.dossierId,
      },
    });
    return made;
  });
}

async function save(
  work: Work,
  tx: Tx,
  registry: RegistryRow,
  input: RegisterInput,
  { recordId, versionId }: Recorded,
  at: Date,
): Promise<void> {
  const kind = input.kind ?? ONLY_KIND;
  const found = prepareRecord(registry, kind, recordId, input.values);
  const agency = input.agencyId === undefined ? {} : { agencyId: input.agencyId };
  const clash = await keeping(tx, async () => {
    await insertRecords(tx, [{ id: recordId, registry: input.registry, kind, ...agency }], at);
    return insertVersions(tx, input.registry, [
      {
        id: versionId,
        recordId,
        validFrom: input.validFrom,
        recordedAt: at,
        values: input.values,
        ...found,
        reason: input.reason,
        authority: { ...agency, ...(input.dossierId === undefined ? {} : { dossierId: input.dossierId }) },
        actor: { ...actorReference(work.actor) },
        requestKey: input.requestKey,
      },
    ]);
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, "record_pkey") ? faults.conflict({ key: "id" }) : error;
  });
  if (clash !== undefined) throw faults.conflict({ key: clash });
}

function hashOf({ registry, kind, values, validFrom, agencyId }: RegisterInput): string {
  return requestHash({ act: "record", registry, kind, values, validFrom, agencyId });
}
