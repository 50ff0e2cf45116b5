import { getAgency, listPostsOfAgency } from "@motlan/agencies";
import type { HistoryRow } from "@motlan/dossiers";
import { type Language, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { COMMON } from "../texts/common.ts";

/** Says who did something in a dossier: oneself, the post at the agency (no private name), or the system. */
export async function actorNames(work: Work, agencyId: string, lang: Language): Promise<(actor: HistoryRow["actor"]) => string> {
  const agency = await getAgency(work.db, agencyId);
  const posts = await listPostsOfAgency(work.db, agencyId, localDateOf(work.clock.now()));
  const titles = new Map(posts.map(({ id, title }) => [id, title[lang]]));
  return ({ kind, post }) => {
    if (kind === "person") return COMMON.you[lang];
    if (kind === "system") return COMMON.node[lang];
    const title = post === undefined ? undefined : titles.get(post);
    return `${title ?? COMMON.official[lang]}, ${agency.name[lang]}`;
  };
}
