import type { Work } from "@motlan/kernel/db";
import { tokenHash } from "../store/secrets.ts";
import { findSessionByToken, saveEnded } from "../store/sessions.ts";

/** Signs out: ends the session of the token, if it is one. Whoever holds the token may. */
export function endSession(work: Work, { token }: { readonly token: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const found = await findSessionByToken(tx, tokenHash(token));
    if (!found) return;
    await saveEnded(tx, found.id, work.clock.now(), "signed-out");
    await work.announce(tx, { type: "identity.session-ended", subject: found.id, data: { why: "signed-out" } });
  });
}
