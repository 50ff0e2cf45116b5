import { handOverWork, takeWorkBack } from "@motlan/dossiers";
import { may, newId, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { decideUndo, type HandOver } from "../domain/hand-over.ts";
import { faults } from "../faults.ts";
import {
  findHandOverOfRequest,
  insertHandOver,
  insertHandOverLines,
  listHandOverLines,
  listLatestHandOvers,
  lockHandOver,
  saveUndone,
} from "../store/hand-overs.ts";
import { holdRequest } from "../store/requests.ts";

/**
 * A leader gives everything open that is one official's to another, in one act; said again with the same key it is done once.
 * @throws work/not-yours, work/nothing-to-give, dossiers/assignee-unfit
 */
export function handOver(
  work: Work,
  input: { readonly from: string; readonly to: string; readonly requestKey: string },
): Promise<HandOver> {
  return work.transaction(async (tx) => {
    const leader = leaderOf(work);
    await holdRequest(tx, leader.officialId, input.requestKey);
    const before = await findHandOverOfRequest(tx, leader.officialId, input.requestKey);
    if (before !== undefined) return before;
    const at = work.clock.now();
    const given = await handOverWork(work, input);
    if (given.length === 0 || input.from === input.to) throw faults["nothing-to-give"]();
    const who = { agencyId: leader.agencyId, fromId: input.from, toId: input.to, byId: leader.officialId };
    const made: HandOver = { id: newId(at), ...who, at, undoneAt: null, dossiers: given.length };
    await insertHandOver(tx, made, input.requestKey);
    await insertHandOverLines(tx, made.id, given);
    const data = { from: input.from, to: input.to, dossiers: given.length };
    await work.announce(tx, { type: "work.handed-over", subject: made.id, agencyId: made.agencyId, data });
    return made;
  });
}

/**
 * Takes a hand-over back within ten minutes: what nobody has worked on since is the first one's again.
 * @throws work/not-yours, work/hand-over-not-found, work/too-late-to-undo
 */
export function undoHandOver(work: Work, { handOverId }: { readonly handOverId: string }): Promise<number> {
  return work.transaction(async (tx) => {
    const leader = leaderOf(work);
    const found = await lockHandOver(tx, handOverId);
    if (found === undefined || found.agencyId !== leader.agencyId) throw faults["hand-over-not-found"]();
    const now = work.clock.now();
    const decided = decideUndo(found, now);
    if (!decided.ok) throw faults[decided.why]();
    const back = await takeWorkBack(work, { from: found.fromId, to: found.toId, lines: await listHandOverLines(tx, found.id) });
    await saveUndone(tx, found.id, now, leader.officialId);
    const data = { from: found.fromId, to: found.toId, dossiers: back.length };
    await work.announce(tx, { type: "work.hand-over-undone", subject: found.id, agencyId: found.agencyId, data });
    return back.length;
  });
}

/** The latest hand-overs of the leader's agency, the newest first. @throws work/not-yours */
export async function listHandOvers(work: Work, limit = 10): Promise<readonly HandOver[]> {
  const leader = leaderOf(work);
  return work.transaction((tx) => listLatestHandOvers(tx, leader.agencyId, limit));
}

function leaderOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.assign", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
