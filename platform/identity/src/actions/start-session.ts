import { listPostsOf } from "@motlan/agencies";
import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { AppName, AssuranceLevel } from "../domain/account.ts";
import { deviceOf, LONGEST_MS, mayHoldPost, type Session } from "../domain/session.ts";
import { faults } from "../faults.ts";
import { newToken, tokenHash } from "../store/secrets.ts";
import { findSessionByToken, insertSession, saveEnded } from "../store/sessions.ts";

export interface NewSession {
  readonly personId: string;
  readonly level: AssuranceLevel;
  readonly app: AppName;
  readonly userAgent?: string | undefined;
  /** The token this browser had before: its session ends, so that no token outlives a sign-in (session fixation). */
  readonly replaces?: string | undefined;
}

export interface StartedSession {
  /** For the cookie alone: only its hash is kept. */
  readonly token: string;
  readonly session: Session;
  /** Several posts are held and none is chosen yet. */
  readonly mustChoose: boolean;
}

/**
 * Opens a session after the provider said who it is. At the desk, who holds one post acts from it at once. Only the node itself may.
 * @refuses identity/not-allowed, identity/no-post, identity/level-too-low
 */
export function startSession(work: Work, input: NewSession): Promise<StartedSession> {
  return work.transaction(async (tx) => {
    if (work.actor.kind !== "system") throw faults["not-allowed"]();
    const now = work.clock.now();
    const posts = input.app === "desk" ? await listPostsOf(tx, input.personId, localDateOf(now)) : [];
    if (input.app === "desk" && posts.length === 0) throw faults["no-post"]();
    if (input.app === "desk" && !mayHoldPost(input)) throw faults["level-too-low"]();
    const only = posts.length === 1 ? posts[0] : undefined;

    const before = input.replaces === undefined ? undefined : await findSessionByToken(tx, tokenHash(input.replaces));
    if (before) await saveEnded(tx, before.id, now, "replaced");
    const { personId, level, app } = input;
    const token = newToken();
    const session: Session = {
      id: newId(now),
      personId,
      level,
      app,
      ...(only === undefined ? {} : { postId: only.postId }),
      device: deviceOf(input.userAgent),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_MS),
    };
    await insertSession(tx, tokenHash(token), session);
    await work.announce(tx, { type: "identity.session-started", subject: session.id, data: { person: personId, app } });
    return { token, session, mustChoose: posts.length > 1 };
  });
}
