import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listStuck, replayStuck } from "../store/exchange.ts";
import { SEND } from "./plan-telling.ts";
import { scopeOf } from "./read-exchange.ts";
import { TAKE } from "./take-filings.ts";

/** One that is stuck, or every one of a cause. */
export type Replay = { readonly id: string } | { readonly cause: string };

/** Sends or takes again what is stuck, in its order; said twice it is done once. @throws national-portal/not-yours, national-portal/not-found */
export async function replayMessages(work: Work, which: Replay): Promise<number> {
  const { scope } = await scopeOf(work, "national-portal.replay");
  // Bodies are locked to their agency; who repeats for the agencies below has been asked for the right above.
  const node = work.as({ kind: "system", name: "national-portal" });
  return node.transaction(async (tx) => {
    const all = await listStuck(node.db, scope);
    const chosen = all.filter(({ id, cause }) => ("id" in which ? id === which.id : cause === which.cause));
    if (chosen.length === 0) throw faults["not-found"]();
    // From the last to the first: of one dossier the earliest message is then the next.
    for (const one of chosen.toReversed()) await replayStuck(tx, one, work.clock.now());
    await work.announce(tx, { type: "national-portal.replayed", subject: chosen[0]?.id ?? "", data: { count: chosen.length } });
    await work.enqueue(tx, SEND.task, {}, SEND.job);
    await work.enqueue(tx, TAKE, {}, { key: TAKE });
    return chosen.length;
  });
}
