import { isId, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { HistoryVersion } from "../domain/history.ts";
import { isGranted, trimValues } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { type HistoryRow, listDisputesOf, readHistoryRows } from "../store/history.ts";
import { getRecordRow, type RecordRow } from "../store/keeping.ts";
import { purposeExists, type RegistryRow } from "../store/registries.ts";
import { getRegistry, mayKeep } from "./prepare-record.ts";

/** The purpose of whoever keeps a record: no row of the declaration, since it is the whole record and their duty. */
export const KEEPING = "keeping";

export interface HistoryRequest {
  readonly recordId: string;
  /** A published purpose; "self" for one's own; "keeping" for whoever keeps the record. */
  readonly purpose: string;
  readonly dossierId?: string;
}

/** A record with everything ever known of it, trimmed to the purpose. */
export interface RecordHistory {
  readonly recordId: string;
  readonly registry: string;
  readonly kind: string;
  readonly agencyId?: string;
  readonly purpose: string;
  readonly law: string;
  /** In the order in which they came to be known. */
  readonly versions: readonly HistoryVersion[];
  readonly disputes: readonly { readonly path: string; readonly since: Date; readonly settledAt?: Date }[];
}

/**
 * Reads a record with its whole history; that leaves one access entry for each person it is or was about. A person reads their own, an official for a published
 * purpose, whoever keeps it as its keeper.
 * @throws registries/not-yours, registries/not-found, registries/unknown-purpose
 */
export function readHistory(work: Work, { recordId, purpose, dossierId }: HistoryRequest): Promise<RecordHistory> {
  return work.transaction(async (tx) => {
    const record = isId(recordId) ? await getRecordRow(tx, recordId) : undefined;
    if (record === undefined) throw faults["not-found"]();
    const registry = await getRegistry(tx, record.registry);
    await refuseHistory(work, tx, registry, record, purpose);
    const rows = await readHistoryRows(tx, {
      ...{ recordId, purpose, at: work.clock.now(), reader: readerOf(work.actor) },
      ...(purpose === KEEPING && { keepingLaw: registry.declaration.law.join("; ") }),
      ...(dossierId !== undefined && { dossierId }),
    });
    const [one] = rows;
    if (one === undefined) throw faults["not-found"]();
    return {
      ...{ recordId, registry: record.registry, kind: record.kind, purpose, law: one.law },
      ...(record.agency_id !== null && { agencyId: record.agency_id }),
      versions: rows.map(versionOf),
      disputes: (await listDisputesOf(tx, recordId)).filter(({ path }) => isGranted(path, one.fields)),
    };
  });
}

async function refuseHistory(work: Work, tx: Tx, registry: RegistryRow, record: RecordRow, purpose: string): Promise<void> {
  const { actor } = work;
  if (actor.kind === "stranger" || (actor.kind === "person" && purpose !== "self")) throw faults["not-yours"]();
  if (purpose === KEEPING) {
    if (!mayKeep(work, registry, "amend", record.agency_id ?? undefined)) throw faults["not-yours"]();
    return;
  }
  if (actor.kind === "official" && (purpose === "self" || !may(actor, "registries.read", actor.agencyId))) throw faults["not-yours"]();
  if (!(await purposeExists(tx, record.registry, purpose))) throw faults["unknown-purpose"]({ registry: record.registry, purpose });
}

function versionOf(row: HistoryRow): HistoryVersion {
  const { version_id, valid_from, valid_to, recorded_from, recorded_to, values, fields, reason, authority, actor } = row;
  return {
    versionId: version_id,
    validFrom: valid_from,
    ...(valid_to !== null && { validTo: valid_to }),
    recordedFrom: recorded_from,
    ...(recorded_to !== null && { recordedTo: recorded_to }),
    values: trimValues(values, fields),
    ...{ reason, authority, actor },
  };
}
