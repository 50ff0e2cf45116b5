import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { insertDispute } from "../store/disputes.ts";
import { getRecordRow } from "../store/keeping.ts";

/**
 * Marks a value as contested: whoever reads it is told so, until an amendment of that field settles it. Done by the dossier that contests it (the system), or an
 * official of the agency that keeps the record.
 * @throws registries/not-found, registries/not-yours
 */
export function disputeValue(
  work: Work,
  { recordId, path, dossierId }: { readonly recordId: string; readonly path: string; readonly dossierId?: string },
): Promise<void> {
  return work.transaction(async (tx) => {
    const record = await getRecordRow(tx, recordId);
    if (record === undefined) throw faults["not-found"]();
    const { actor } = work;
    const keeper = actor.kind === "official" && record.agency_id !== null && may(actor, "registries.amend", record.agency_id);
    if (actor.kind !== "system" && !keeper) throw faults["not-yours"]();
    if (!(await insertDispute(tx, recordId, path, work.clock.now(), dossierId))) return;
    await work.announce(tx, { type: "registries.disputed", subject: recordId, data: { registry: record.registry, path, dossierId } });
  });
}
