import { may, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listMergesBetween, lockRecords, type Merge } from "../store/merges.ts";
import { findTwinAct, insertTwinAct, type TwinAct } from "../store/twin-acts.ts";
import { saveTwinState, type Twin } from "../store/twins.ts";
import { CONFIRMS, MERGES } from "./find-twins.ts";
import { merge, otherOf, refuseMergedElsewhere } from "./merge-records.ts";
import { type OpenTwin, openTwin, refuseOthersRecord } from "./open-twin.ts";
import { getStandingBetween, part } from "./part-records.ts";

export interface ProposalName {
  readonly twinId: string;
  /** What the second official looked at. */
  readonly proposalId: string;
}

type Proposal = TwinAct & { readonly livingId: string; readonly basis: string };

/**
 * A second official, of the agency that keeps the record merged away, confirms what one proposed: from now on one record lives on in the other, or both stand for themselves again.
 * Said twice it is done once.
 * @throws registries/not-yours, registries/twin-not-found, registries/merge-second-person, registries/not-proposed, registries/merged-elsewhere
 */
export function confirmProposal(work: Work, { twinId, proposalId }: ProposalName): Promise<void> {
  return work.transaction(async (tx) => {
    const open = await openTwin(work, tx, twinId, [], [CONFIRMS]);
    const { twin, official, rows } = open;
    if (isDone((await listMergesBetween(tx, twin.oneId, twin.otherId)).at(-1), proposalId)) return;
    const proposal = await standingProposal(tx, twin, proposalId);
    refuseOthersRecord(official, rows, otherOf(twin, proposal.livingId));
    if (proposal.officialId === official.officialId) throw faults["merge-second-person"]();
    await lockRecords(tx, [twin.oneId, twin.otherId]);
    await (proposal.act === "part-proposed" ? partAsProposed : mergeAsProposed)(work, tx, open, proposal);
  });
}

/** Whether the latest merge of the two stands, or was undone, by this very proposal. */
function isDone(latest: Merge | undefined, proposalId: string): boolean {
  return (latest?.undone ?? latest)?.proposalId === proposalId;
}

async function mergeAsProposed(work: Work, tx: Tx, open: OpenTwin, { id: proposalId, livingId, officialId, reason, basis }: Proposal) {
  const mergedId = otherOf(open.twin, livingId);
  await refuseMergedElsewhere(tx, mergedId, livingId);
  const second = { confirmedBy: open.official.officialId, proposalId };
  await merge(work, tx, open, { id: newId(work.clock.now()), mergedId, livingId, officialId, reason, basis, ...second });
}

function partAsProposed(work: Work, tx: Tx, open: OpenTwin, { id: proposalId, officialId: by, reason, basis }: Proposal) {
  return part(work, tx, open, { by, reason, basis, confirmedBy: open.official.officialId, proposalId });
}

/**
 * A proposal is dropped: by whoever made it, or by a second official who does not confirm it. The pair is what it was before: open, or merged.
 * @throws registries/not-yours, registries/twin-not-found, registries/words-missing, registries/not-proposed
 */
export function dropProposal(work: Work, { twinId, proposalId, reason }: ProposalName & { readonly reason: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const { twin, official, rows } = await openTwin(work, tx, twinId, [reason], [MERGES, CONFIRMS]);
    const proposal = await standingProposal(tx, twin, proposalId);
    refuseOthersRecord(official, rows, otherOf(twin, proposal.livingId));
    const { officialId, agencyId } = official;
    if (proposal.officialId !== officialId && !may(official, CONFIRMS, agencyId)) throw faults["not-yours"]();
    const at = work.clock.now();
    const parting = proposal.act === "part-proposed";
    await insertTwinAct(tx, twin.id, { id: newId(at), at, officialId, act: parting ? "part-dropped" : "dropped", reason: reason.trim() });
    await saveTwinState(tx, twin.id, parting ? mergedAgain(await getStandingBetween(tx, twin)) : { state: "open" });
    const type = parting ? "registries.part-dropped" : "registries.merge-dropped";
    await work.announce(tx, { type, subject: twin.id, agencyId, data: { registry: twin.registry } });
  });
}

/** As the pair stood before somebody proposed to part it. */
function mergedAgain({ mergedAt: at, officialId, confirmedBy: by = officialId, reason: words }: Merge) {
  return { state: "merged", at, by, words } as const;
}

/** @throws registries/not-proposed */
async function standingProposal(tx: Tx, { proposalId, id }: Twin, named: string): Promise<Proposal> {
  const found = proposalId === null || proposalId !== named ? undefined : await findTwinAct(tx, id, proposalId);
  if (found?.livingId === undefined || found.basis === undefined) throw faults["not-proposed"]();
  return { ...found, livingId: found.livingId, basis: found.basis };
}
