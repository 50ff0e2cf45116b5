import { homeOf } from "@motlan/exchange";
import type { Work } from "@motlan/kernel/db";
import { refuseStranger } from "../rights.ts";
import { type FollowingLine, findLastTaken, type LastTaken, listFollowers, listLines } from "../store/list-followings.ts";

export interface FollowingState extends FollowingLine {
  /** The newest event in the inbox; none where a system of the follower's own gets them, or nothing came yet. */
  readonly last: LastTaken | undefined;
}

const MOST = 500;

/** What this node hears from others: the node sees all of it, an official what their own agency's subsystems follow. @throws subscriptions/not-yours */
export async function listFollowings(work: Work): Promise<readonly FollowingState[]> {
  refuseStranger(work, "subscriptions.see");
  const lines = await listLines(work.db, await subsystemsOf(work), MOST);
  // What was received is the node's own; of it only a type and an hour are shown.
  return work.as({ kind: "system", name: "subscriptions.followings" }).transaction(async (tx) => {
    const states: FollowingState[] = [];
    for (const line of lines) states.push({ ...line, last: await findLastTaken(tx, line.id) });
    return states;
  });
}

async function subsystemsOf(work: Work): Promise<readonly string[] | undefined> {
  if (work.actor.kind !== "official") return undefined;
  const own: string[] = [];
  for (const client of await listFollowers(work.db)) if ((await homeOf(work, client)) === work.actor.agencyId) own.push(client);
  return own;
}
