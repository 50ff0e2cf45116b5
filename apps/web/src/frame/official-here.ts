import { findOfficial, type HeldPost, listPostsOf } from "@motlan/agencies";
import { localDateOf, type Official, type Text } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import type { Visit } from "./types.ts";

/** The official at the desk, with what the header says of them. */
export interface OfficialHere {
  readonly official: Official;
  readonly name: string;
  readonly agencyName: Text;
  readonly postTitle: Text;
  /** Every post held today; more than one can be switched between. */
  readonly posts: readonly HeldPost[];
}

/** @throws kernel/not-allowed for anyone who does not act from a post */
export function officialOf({ work }: Pick<Visit, "work">): Official {
  if (work.actor.kind !== "official") throw httpFaults["not-allowed"]();
  return work.actor;
}

/** Name, post and agency are public: they stand on every decision. */
export async function officialHere(visit: Visit): Promise<OfficialHere> {
  const official = officialOf(visit);
  const { db, clock } = visit.work;
  const posts = await listPostsOf(db, official.personId, localDateOf(clock.now()));
  const here = posts.find(({ postId }) => postId === official.postId);
  const nothing = { vi: "", en: "" };
  return {
    official,
    name: (await findOfficial(db, official.officialId))?.name ?? "",
    agencyName: here?.agencyName ?? nothing,
    postTitle: here?.title ?? nothing,
    posts,
  };
}

/** The names of the officials with these ids. */
export async function namesOf({ work }: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const found = await findOfficial(work.db, id);
    if (found !== undefined) names.set(id, found.name);
  }
  return names;
}
