import { listPostsOf } from "@motlan/agencies";
import { localDateOf, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/**
 * Every official that whoever sits at the desk is today, one for each post they hold, the post they chose first. A post that has ended gives none; nobody else
 * has any: a person who chose no post acts from none.
 */
export async function listMyActors({ actor, db, clock }: Work): Promise<readonly Official[]> {
  if (actor.kind !== "official") return [];
  const { personId, sessionId } = actor;
  const held = await listPostsOf(db, personId, localDateOf(clock.now()));
  const others = held.filter(({ postId }) => postId !== actor.postId);
  return [
    actor,
    ...others.map(({ postId, officialId, agencyId, postKind, permissions }): Official => {
      const rights = { post: postKind, permissions: new Set<string>(permissions) };
      return { kind: "official", personId, sessionId, officialId, postId, agencyId, ...rights };
    }),
  ];
}
