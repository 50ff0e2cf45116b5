import { isId, type JsonObject, type LocalDate } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { changedPaths } from "../domain/merge.ts";
import { faults } from "../faults.ts";
import type { FarReader } from "../reader.ts";
import { getRecordRow, wroteIt } from "../store/keeping.ts";
import { findStandingMerge } from "../store/merges.ts";
import { findRequest, type Recorded } from "../store/requests.ts";
import { amendRecord } from "./amend-record.ts";
import { getRegistry } from "./prepare-record.ts";
import { readRecords } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

/** What another authority writes into a registry of this node. */
export interface FarAct {
  readonly registry: string;
  readonly command: "record" | "amend";
  readonly purpose: string;
  readonly far: FarReader;
  /** The other node's request key: a repeat is harmless. */
  readonly key: string;
  readonly recordId: string;
  readonly kind: string;
  readonly values: JsonObject;
  readonly validFrom: LocalDate;
  readonly reason: string;
  /** Who keeps what is recorded: the exchange's word, never the other node's alone. */
  readonly agencyId?: string | undefined;
}

/**
 * Records or amends for another authority, for a purpose published for writing, those fields alone; what is amended it recorded itself. Whoever the record is about sees it beside the reads: what was
 * written is read back for that purpose in the same act. Only the exchange asks.
 * @throws registries/not-yours, registries/not-found, registries/unknown-registry, registries/not-for-writing, and those of `registerRecord` and `amendRecord`
 */
export function keepFor(work: Work, act: FarAct): Promise<Recorded> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system" || !isId(act.recordId)) throw faults["not-yours"]();
    await refuseBeyond(work, act);
    const { registry, kind, values, validFrom, recordId, agencyId, purpose, far } = act;
    const requestKey = `${far.client}:${act.key}`;
    const before = await findRequest(tx, requestKey);
    const common = { values, validFrom, reason: act.reason, requestKey, recordId };
    if (act.command === "amend") await refuseAnothers(tx, act);
    // A repeat is the same act whoever would keep the record today.
    const keeper = before === undefined ? agencyId : (await getRecordRow(tx, before.recordId))?.agency_id;
    const made =
      act.command === "amend"
        ? await amendRecord(work, common)
        : await registerRecord(work, { ...common, registry, kind, ...(typeof keeper === "string" && { agencyId: keeper }) });
    if (before === undefined) await readRecords(work, { registry, by: "id", value: recordId, purpose, far });
    return made;
  });
}

/** Where its record lives on in one that another wrote, that one is not its to change. */
async function refuseAnothers(tx: Tx, { registry, recordId, far }: FarAct): Promise<void> {
  const living = (await findStandingMerge(tx, recordId))?.livingId ?? recordId;
  if (!(await wroteIt(tx, registry, living, `${far.client}:`))) throw faults["not-found"]();
}

async function refuseBeyond(work: Work, { registry, purpose: code, values }: FarAct): Promise<void> {
  const { declaration } = await getRegistry(work.db, registry);
  const purpose = declaration.purposes.find((one) => one.code === code && one.writes === true);
  if (purpose === undefined) throw faults["not-for-writing"]({ registry, purpose: code, field: "*" });
  // A null takes away all that stands there, and a list is replaced whole: it is the place that has to be granted, not what is inside it.
  const beyond = changedPaths(values).find(
    (path) => !purpose.fields.some((field) => field === "*" || path === field || path.startsWith(`${field}.`)),
  );
  if (beyond !== undefined) throw faults["not-for-writing"]({ registry, purpose: code, field: beyond });
}
