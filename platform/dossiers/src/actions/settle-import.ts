import { officeHoursOf } from "@motlan/agencies";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockDossier } from "../store/dossiers.ts";
import { type CounterRow, countImport, forgetImport, listOpenOfImport, raiseCounters, type TakenCount } from "../store/taken-over.ts";
import { keepWatch } from "./keep-watch.ts";

/** What of an import is really here, by agency and national state: counted anew, never remembered. @throws dossiers/not-yours */
export function recountImport(work: Work, importId: string): Promise<readonly TakenCount[]> {
  refuseOthers(work);
  return work.transaction((tx) => countImport(tx, importId));
}

/**
 * From now on the node looks after the deadlines of an import: warnings, apologies. Some at a time, after the dossier named; answers the last one, or nothing
 * when all are done. Said again it changes nothing.
 * @throws dossiers/not-yours
 */
export function releaseImport(
  work: Work,
  { importId, after, limit = 500 }: { readonly importId: string; readonly after?: string; readonly limit?: number },
) {
  refuseOthers(work);
  return work.transaction(async (tx): Promise<string | undefined> => {
    const ids = await listOpenOfImport(tx, importId, after ?? "00000000-0000-0000-0000-000000000000", limit);
    for (const id of ids) {
      const dossier = await lockDossier(tx, id);
      if (dossier !== undefined) await keepWatch(tx, await officeHoursOf(work.db, dossier.agencyId), dossier);
    }
    return ids.at(-1);
  });
}

/** Takes an import out again, whole. @throws dossiers/not-yours, dossiers/import-acted-on where somebody has acted on one of its dossiers */
export function takeImportBack(work: Work, importId: string): Promise<number> {
  refuseOthers(work);
  return work.transaction(async (tx) => {
    const gone = await forgetImport(tx, importId);
    if (gone === undefined) throw faults["import-acted-on"]();
    return gone;
  });
}

/** The numbers that another software has given already are not given again: a counter is raised, never lowered. @throws dossiers/not-yours */
export function raiseDossierCounters(work: Work, rows: readonly CounterRow[]): Promise<void> {
  refuseOthers(work);
  return work.transaction((tx) => raiseCounters(tx, rows));
}

function refuseOthers({ actor }: Work): void {
  if (actor.kind !== "system") throw faults["not-yours"]();
}
