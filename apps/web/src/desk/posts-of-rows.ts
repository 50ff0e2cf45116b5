import type { QueueEntry } from "@motlan/dossiers";
import { officialHere } from "../frame/official-here.ts";
import type { Visit } from "../frame/types.ts";

export type PostOfRow = (entry: Pick<QueueEntry, "agencyId" | "post">) => string | undefined;

/** For whoever holds several posts: by which of them a dossier is in their queue, and so from which they act in it. */
export async function postsOfRows(visit: Visit): Promise<PostOfRow | undefined> {
  const { posts } = await officialHere(visit);
  if (posts.length < 2) return undefined;
  return ({ agencyId, post }) => {
    const there = posts.filter((one) => one.agencyId === agencyId);
    const own = there.find(({ postKind }) => postKind === post) ?? there[0];
    return own && `${own.title[visit.lang]} · ${own.agencyName[visit.lang]}`;
  };
}
