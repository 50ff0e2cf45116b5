import { listPostsOfAgency } from "@motlan/agencies";
import { type Language, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { AccessView } from "@motlan/registries";
import { agencyNames } from "../../frame/agency-names.ts";
import { COMMON } from "../texts/common.ts";
import { DATA } from "../texts/me.ts";

/** Names whoever read a record: the post and its agency, or another authority's system; never a private name. */
export async function readerNames(work: Work, views: readonly AccessView[], lang: Language): Promise<(view: AccessView) => string> {
  const ids = [...new Set(views.flatMap(({ who }) => who.agencyId ?? []))];
  const agencies = await agencyNames(work, ids, lang);
  const posts = new Map<string, string>();
  for (const id of ids)
    for (const post of await listPostsOfAgency(work.db, id, localDateOf(work.clock.now()))) posts.set(post.id, post.title[lang]);
  return ({ who }) => {
    if (who.far !== undefined) return who.far.title[lang];
    if (who.self) return DATA.self[lang];
    if (who.kind === "person") return DATA.otherPerson[lang];
    if (who.kind === "system") return COMMON.node[lang];
    const title = posts.get(who.postId ?? "") ?? COMMON.official[lang];
    const agency = agencies.get(who.agencyId ?? "");
    return agency === undefined || agency === "" ? title : `${title}, ${agency}`;
  };
}
