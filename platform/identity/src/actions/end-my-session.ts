import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { lockSession, saveEnded } from "../store/sessions.ts";
import { lockOwnSession } from "./own-session.ts";

/**
 * Ends one of my sessions, on a lost phone say. Another's answers as if there were none.
 * @refuses identity/session-ended, identity/session-not-found
 */
export function endMySession(work: Work, { sessionId }: { readonly sessionId: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const own = await lockOwnSession(tx, work);
    const found = await lockSession(tx, sessionId);
    if (!found || found.personId !== own.personId) throw faults["session-not-found"]();
    await saveEnded(tx, found.id, work.clock.now(), "ended-elsewhere");
    await work.announce(tx, { type: "identity.session-ended", subject: found.id, data: { why: "ended-elsewhere" } });
  });
}
