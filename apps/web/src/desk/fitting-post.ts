import { actingPost } from "@motlan/dossiers";
import { listMyActors } from "@motlan/identity";
import { isId } from "@motlan/kernel";
import type { Answer, PageRow, Visit } from "../frame/types.ts";

/** The visit as the post of this official's that has the dossier; as they came, where they hold one post alone or none of them may read it. */
export async function atFittingPost(visit: Visit, dossierId: string): Promise<Visit> {
  const { work } = visit;
  const actors = await listMyActors(work);
  if (actors.length < 2 || !isId(dossierId)) return visit;
  const acting = await actingPost(work, actors, dossierId);
  return acting === undefined || acting === actors[0] ? visit : { ...visit, work: work.as(acting) };
}

/** On the pages of a dossier whoever holds several posts acts from the one that has it: what they do is recorded under that post. */
export function fromFittingPost(row: PageRow): PageRow {
  const run = async (visit: Visit): Promise<Answer> => row.run(await atFittingPost(visit, visit.params.id ?? ""));
  return { ...row, run };
}
