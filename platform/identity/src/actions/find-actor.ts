import { listPostsOf } from "@motlan/agencies";
import { type Actor, type Clock, localDateOf, stranger } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { isLive, mayHoldPost } from "../domain/session.ts";
import { tokenHash } from "../store/secrets.ts";
import { findSessionByToken, saveSeen } from "../store/sessions.ts";

/** A session is written as seen once a minute at most: reading a page must not cost a write each time. */
const SEEN_EVERY_MS = 60_000;

/** Who comes with that token: an official when the session's post is still held today, else the person, or a stranger when the session is over. */
export async function findActor(db: Db, clock: Clock, token: string | undefined): Promise<Actor> {
  if (token === undefined || token === "") return stranger;
  const now = clock.now();
  const session = await findSessionByToken(db, tokenHash(token));
  if (!session || !isLive(session, now)) return stranger;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await saveSeen(db, session.id, now);

  const { personId, id: sessionId } = session;
  const held = session.postId === undefined || !mayHoldPost(session) ? [] : await listPostsOf(db, personId, localDateOf(now));
  const post = held.find(({ postId }) => postId === session.postId);
  if (post === undefined) return { kind: "person", personId, assurance: session.level, sessionId };
  const { postId, officialId, agencyId, postKind, permissions } = post;
  return { kind: "official", personId, officialId, postId, agencyId, post: postKind, permissions: new Set(permissions), sessionId };
}
