import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { endSessionsOf } from "../store/sessions.ts";

/**
 * Ends every session of a person at once, wherever they sit: an official who no longer holds a post is out in the same moment. The node, or whoever manages accounts.
 * Answers how many were ended.
 * @refuses identity/not-allowed
 */
export function lockOut(work: Work, { personId }: { readonly personId: string }): Promise<number> {
  const { actor } = work;
  const mayManage = actor.kind === "system" || (actor.kind === "official" && may(actor, "identity.manage", actor.agencyId));
  if (!mayManage) throw faults["not-allowed"]();
  return work.transaction(async (tx) => {
    const ended = await endSessionsOf(tx, personId, work.clock.now(), "locked");
    if (ended > 0) await work.announce(tx, { type: "identity.session-ended", subject: personId, data: { why: "locked", sessions: ended } });
    return ended;
  });
}
