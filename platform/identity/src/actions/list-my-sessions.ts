import type { Work } from "@motlan/kernel/db";
import { isLive, type Session } from "../domain/session.ts";
import { listOpenSessions } from "../store/sessions.ts";
import { signedIn } from "./own-session.ts";

/** A session of mine, and whether it is the one I am asking from. */
export interface MySession extends Omit<Session, "personId"> {
  readonly current: boolean;
}

/**
 * Where I am signed in, the last used first.
 * @refuses identity/session-ended
 */
export async function listMySessions(work: Work): Promise<MySession[]> {
  const { personId, sessionId } = signedIn(work.actor);
  const open = await listOpenSessions(work.db, personId);
  return open
    .filter((session) => isLive(session, work.clock.now()))
    .map(({ personId: _, ...session }) => ({ ...session, current: session.id === sessionId }));
}
