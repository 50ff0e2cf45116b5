import { type HeldPost, listPostsOf } from "@motlan/agencies";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { mayHoldPost } from "../domain/session.ts";
import { faults } from "../faults.ts";
import { savePost } from "../store/sessions.ts";
import { lockOwnSession, signedIn } from "./own-session.ts";

/** The posts I may act from today. @refuses identity/session-ended */
export function listMyPosts(work: Work): Promise<HeldPost[]> {
  return listPostsOf(work.db, signedIn(work.actor).personId, localDateOf(work.clock.now()));
}

/**
 * From now on this session acts from that post; without a post, as the person alone.
 * @refuses identity/session-ended, identity/post-not-held, identity/level-too-low
 */
export function choosePost(work: Work, { postId }: { readonly postId: string | undefined }): Promise<void> {
  return work.transaction(async (tx) => {
    const session = await lockOwnSession(tx, work);
    const held = await listPostsOf(tx, session.personId, localDateOf(work.clock.now()));
    if (postId !== undefined && !held.some((post) => post.postId === postId)) throw faults["post-not-held"]();
    if (postId !== undefined && !mayHoldPost(session)) throw faults["level-too-low"]();
    await savePost(tx, session.id, postId);
    await work.announce(tx, { type: "identity.post-chosen", subject: session.id, data: { post: postId ?? null } });
  });
}
