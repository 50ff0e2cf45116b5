import { actorReference, isFault, type JsonObject, type LocalDate, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { ONLY_KIND } from "../domain/examine.ts";
import { faults } from "../faults.ts";
import { insertRecords, insertVersions, keeping } from "../store/keeping.ts";
import type { RegistryRow } from "../store/registries.ts";
import { claimRequest, type Recorded } from "../store/requests.ts";
import { getRegistry, prepareRecord } from "./prepare-record.ts";
import { requestHash } from "./request-hash.ts";

export interface LoadRow {
  readonly recordId?: string;
  readonly kind?: string;
  readonly values: JsonObject;
  readonly validFrom: LocalDate;
  readonly reason?: string;
  readonly agencyId?: string;
}

const BATCH = 500;
const TAKEN_OVER = "Chuyển dữ liệu ban đầu";

/**
 * Takes records over in bulk, through the same schema and rules as one by one; all or none. Only the system may. With a request key it is done once.
 * @throws registries/unknown-registry, registries/not-yours, registries/bad-record (fields carry the row), registries/conflict, registries/key-reused
 */
export function loadRecords(
  work: Work,
  registryCode: string,
  rows: readonly LoadRow[],
  options: { readonly requestKey?: string } = {},
): Promise<readonly Recorded[]> {
  return work.transaction(async (tx) => {
    const registry = await getRegistry(tx, registryCode);
    if (work.actor.kind !== "system") throw faults["not-yours"]();
    const at = work.clock.now();
    const load = newId(at);
    if (options.requestKey !== undefined) {
      const hash = requestHash({ act: "load", registry: registryCode, rows: rows.map((row) => ({ ...row })) });
      const { before, same } = await claimRequest(tx, options.requestKey, hash, { recordId: load, versionId: load });
      if (!same) throw faults["key-reused"]();
      if (before !== undefined) return [];
    }
    const made: Recorded[] = [];
    for (let start = 0; start < rows.length; start += BATCH)
      made.push(...(await loadBatch(work, tx, registry, rows.slice(start, start + BATCH), start, load)));
    await work.announce(tx, { type: "registries.loaded", subject: load, data: { registry: registryCode, count: rows.length } });
    return made;
  });
}

async function loadBatch(
  work: Work,
  tx: Tx,
  registry: RegistryRow,
  rows: readonly LoadRow[],
  offset: number,
  load: string,
): Promise<readonly Recorded[]> {
  const at = work.clock.now();
  const actor = { ...actorReference(work.actor) };
  const records = rows.map((row) => ({
    id: row.recordId ?? newId(at),
    registry: registry.code,
    kind: row.kind ?? ONLY_KIND,
    ...(row.agencyId === undefined ? {} : { agencyId: row.agencyId }),
  }));
  const versions = rows.map((row, index) => {
    const record = records[index];
    if (record === undefined) throw faults["not-found"]();
    return {
      id: newId(at),
      recordId: record.id,
      validFrom: row.validFrom,
      recordedAt: at,
      values: row.values,
      ...prepareRow(registry, record.kind, record.id, row.values, offset + index),
      reason: row.reason ?? TAKEN_OVER,
      authority: row.agencyId === undefined ? {} : { agencyId: row.agencyId },
      actor,
      requestKey: `load:${load}`,
    };
  });
  const clash = await keeping(tx, async () => {
    await insertRecords(tx, records, at);
    return insertVersions(tx, registry.code, versions);
  });
  if (clash !== undefined) throw faults.conflict({ key: clash });
  return versions.map(({ recordId, id }) => ({ recordId, versionId: id }));
}

function prepareRow(registry: RegistryRow, kind: string, recordId: string, values: JsonObject, row: number) {
  try {
    return prepareRecord(registry, kind, recordId, values);
  } catch (error) {
    if (!isFault(error, "registries/bad-record")) throw error;
    throw faults["bad-record"](
      { row },
      error.fields.map((field) => ({ ...field, path: `${row}.${field.path}` })),
    );
  }
}
