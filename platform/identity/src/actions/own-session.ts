import type { Actor } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { isLive, type Session } from "../domain/session.ts";
import { faults } from "../faults.ts";
import { lockSession } from "../store/sessions.ts";

/** Who is signed in. @refuses identity/session-ended to anybody else. */
export function signedIn(actor: Actor): { readonly personId: string; readonly sessionId: string } {
  if (actor.kind === "person" || actor.kind === "official") return actor;
  throw faults["session-ended"]();
}

/** Locks the session the actor came with. @refuses identity/session-ended */
export async function lockOwnSession(tx: Tx, work: Work): Promise<Session> {
  const { sessionId, personId } = signedIn(work.actor);
  const found = await lockSession(tx, sessionId);
  if (!found || found.personId !== personId || !isLive(found, work.clock.now())) throw faults["session-ended"]();
  return found;
}
