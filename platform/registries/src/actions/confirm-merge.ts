import { may, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listMergesBetween, lockRecords } from "../store/merges.ts";
import { findTwinAct, insertTwinAct, type TwinAct } from "../store/twin-acts.ts";
import { saveTwinState, type Twin } from "../store/twins.ts";
import { CONFIRMS, MERGES } from "./find-twins.ts";
import { merge, otherOf, refuseMergedElsewhere } from "./merge-records.ts";
import { openTwin, refuseOthersRecord } from "./open-twin.ts";

export interface ProposalName {
  readonly twinId: string;
  /** What the second official looked at. */
  readonly proposalId: string;
}

/**
 * A second official, of the agency that keeps the record merged away, confirms what one proposed: from now on one record lives on in the other. Said twice it is done once.
 * @throws registries/not-yours, registries/twin-not-found, registries/merge-second-person, registries/not-proposed, registries/merged-elsewhere
 */
export function confirmMerge(work: Work, { twinId, proposalId }: ProposalName): Promise<void> {
  return work.transaction(async (tx) => {
    const open = await openTwin(work, tx, twinId, [], [CONFIRMS]);
    const { twin, official, rows } = open;
    const merges = await listMergesBetween(tx, twin.oneId, twin.otherId);
    if (merges.some((one) => one.proposalId === proposalId && one.undone === undefined)) return;
    const { officialId, livingId, reason, basis } = await standingProposal(tx, twin, proposalId);
    const mergedId = otherOf(twin, livingId);
    refuseOthersRecord(official, rows, mergedId);
    if (officialId === official.officialId) throw faults["merge-second-person"]();
    await lockRecords(tx, [twin.oneId, twin.otherId]);
    await refuseMergedElsewhere(tx, mergedId, livingId);
    const second = { confirmedBy: official.officialId, proposalId };
    await merge(work, tx, open, { id: newId(work.clock.now()), mergedId, livingId, officialId, reason, basis, ...second });
  });
}

/**
 * A proposal is dropped: by whoever made it, or by a second official who does not confirm it. The pair is open again.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/not-proposed
 */
export function dropMerge(work: Work, { twinId, proposalId, reason }: ProposalName & { readonly reason: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const { twin, official, rows } = await openTwin(work, tx, twinId, [reason], [MERGES, CONFIRMS]);
    const proposal = await standingProposal(tx, twin, proposalId);
    refuseOthersRecord(official, rows, otherOf(twin, proposal.livingId));
    const { officialId, agencyId } = official;
    if (proposal.officialId !== officialId && !may(official, CONFIRMS, agencyId)) throw faults["not-yours"]();
    const at = work.clock.now();
    await insertTwinAct(tx, twin.id, { id: newId(at), at, officialId, act: "dropped", reason: reason.trim() });
    await saveTwinState(tx, twin.id, { state: "open" });
    await work.announce(tx, { type: "registries.merge-dropped", subject: twin.id, agencyId, data: { registry: twin.registry } });
  });
}

/** @throws registries/not-proposed */
async function standingProposal(
  tx: Tx,
  { proposalId, id }: Twin,
  named: string,
): Promise<TwinAct & { readonly livingId: string; readonly basis: string }> {
  const found = proposalId === null || proposalId !== named ? undefined : await findTwinAct(tx, id, proposalId);
  if (found?.livingId === undefined || found.basis === undefined) throw faults["not-proposed"]();
  return { ...found, livingId: found.livingId, basis: found.basis };
}
