import type { Tx, Work } from "@motlan/kernel/db";
import { needsTwoOfficials } from "../domain/two-officials.ts";
import { faults } from "../faults.ts";
import { closeMerge, listMergesBetween, lockRecords, type Merge, type Undoing } from "../store/merges.ts";
import { saveTwinState, type Twin } from "../store/twins.ts";
import { announceMerge, type OpenTwin, openTwin, refuseOthersRecord, type Settling } from "./open-twin.ts";
import { getRegistry } from "./prepare-record.ts";
import { propose, refuseAnother } from "./propose.ts";

/**
 * The merge is undone: both are what they were, and what was written meanwhile stays where it was written, with the one that lived on. The pair is open again.
 * By the agency that keeps the record merged away; in a registry of persons it is proposed, and a second official confirms it.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/not-merged, registries/merge-proposed
 */
export function undoMerge(work: Work, input: Settling): Promise<"parted" | "proposed"> {
  return work.transaction(async (tx) => {
    const open = await openTwin(work, tx, input.twinId, [input.reason, input.basis]);
    const { twin, official, rows } = open;
    await lockRecords(tx, [twin.oneId, twin.otherId]);
    const { mergedId, livingId } = await getStandingBetween(tx, twin);
    refuseOthersRecord(official, rows, mergedId);
    const { officialId } = official;
    if (twin.state === "parting") return refuseAnother(tx, twin, { officialId, livingId });
    if (needsTwoOfficials((await getRegistry(tx, twin.registry)).declaration))
      return propose(work, tx, open, "part-proposed", { ...input, livingId });
    await part(work, tx, open, { by: officialId, reason: input.reason.trim(), basis: input.basis.trim() });
    return "parted";
  });
}

/** Everything was examined; both records are locked. @throws registries/not-merged */
export async function part(work: Work, tx: Tx, open: OpenTwin, said: Omit<Undoing, "at">): Promise<void> {
  const { twin } = open;
  const standing = await getStandingBetween(tx, twin);
  const at = new Date(Math.max(work.clock.now().getTime(), standing.mergedAt.getTime() + 1));
  await closeMerge(tx, standing.id, { ...said, at });
  await saveTwinState(tx, twin.id, { state: "open" });
  await announceMerge(work, tx, open, "registries.unmerged", standing);
}

/** @throws registries/not-merged */
export async function getStandingBetween(tx: Tx, { oneId, otherId }: Twin): Promise<Merge> {
  const standing = (await listMergesBetween(tx, oneId, otherId)).find(({ undone }) => undone === undefined);
  if (standing === undefined) throw faults["not-merged"]();
  return standing;
}
