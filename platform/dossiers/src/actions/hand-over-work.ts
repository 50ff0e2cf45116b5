import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { countOpenOf, lockLinesOf } from "../store/assignments.ts";
import { give, refuseUnfit } from "./assign-dossier.ts";

export interface LineHandedOver {
  readonly dossierId: string;
  readonly post: string;
}

/**
 * Everything open that is one official's goes to another, line by line with its history, in one act (bàn giao công việc).
 * @throws dossiers/not-assigner, dossiers/assignee-unfit where the other may not do the work of one of the posts
 */
export function handOverWork(work: Work, { from, to }: { readonly from: string; readonly to: string }): Promise<readonly LineHandedOver[]> {
  return work.transaction(async (tx) => {
    const leader = leaderOf(work);
    const lines = await lockLinesOf(tx, leader.agencyId, from);
    for (const post of new Set(lines.map((line) => line.post))) await refuseUnfit(work, tx, leader, post, to);
    await giveAll(work, tx, leader, lines, { from, to, how: "handed-over" });
    return lines;
  });
}

/**
 * Takes a hand-over back: what is still whose it was given to is the first one's again; what has moved on or been given to a third stays. Answers what came back.
 * @throws dossiers/not-assigner
 */
export function takeWorkBack(
  work: Work,
  { from, to, lines }: { readonly from: string; readonly to: string; readonly lines: readonly LineHandedOver[] },
): Promise<readonly LineHandedOver[]> {
  return work.transaction(async (tx) => {
    const leader = leaderOf(work);
    const theirs = await lockLinesOf(tx, leader.agencyId, to);
    const back = theirs.filter((line) => lines.some(({ dossierId, post }) => line.dossierId === dossierId && line.post === post));
    await giveAll(work, tx, leader, back, { from: to, to: from, how: "taken-back" });
    return back;
  });
}

/** @throws dossiers/not-assigner */
function leaderOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.assign", actor.agencyId)) throw faults["not-assigner"]();
  return actor;
}

async function giveAll(
  work: Work,
  tx: Tx,
  { agencyId }: Official,
  lines: readonly LineHandedOver[],
  giving: { readonly from: string; readonly to: string; readonly how: "handed-over" | "taken-back" },
): Promise<void> {
  for (const { dossierId: id, post } of lines) await give(work, tx, { id, agencyId }, { post, ...giving });
}

/** Open dossiers that are still an official's who is gone or moved, by agency: they wait for a hand-over. For the node alone. @throws dossiers/not-yours */
export function countLeftBehind(work: Work, officialId: string): Promise<readonly { readonly agencyId: string; readonly open: number }[]> {
  if (work.actor.kind !== "system") throw faults["not-yours"]();
  return work.transaction((tx) => countOpenOf(tx, officialId));
}
