import { may, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepFor } from "../domain/dossier.ts";
import { linesOf } from "../domain/queue-line.ts";
import { findDossier } from "../store/dossiers.ts";
import { holdingNow } from "./holding-now.ts";

/**
 * Of those whom somebody is by the posts they hold, the one who acts in a dossier: whose it is to work on, else whose post has it, else who signs, else who may
 * read it; of equals the first. Nothing where none of them may.
 */
export async function actingPost(work: Work, actors: readonly Official[], dossierId: string): Promise<Official | undefined> {
  const readers = actors.filter((one) => may(one, "dossiers.read", one.agencyId));
  let best: { readonly actor: Official; readonly rank: number } | undefined;
  for (const actor of readers) {
    const rank = await work.as(actor).transaction((tx) => rankOf(work, tx, actor, dossierId));
    if (rank !== undefined && (best === undefined || rank < best.rank)) best = { actor, rank };
  }
  return best?.actor;
}

async function rankOf(work: Work, tx: Tx, actor: Official, dossierId: string): Promise<number | undefined> {
  const dossier: Dossier | undefined = await findDossier(tx, dossierId);
  if (dossier === undefined || dossier.agencyId !== actor.agencyId) return undefined;
  const row = stepFor(dossier, actor.post);
  const holding = await holdingNow(work, tx, actor, { dossierId, row });
  if (holding.asPost && holding.mine) return 0;
  if (linesOf(dossier).some(({ post }) => post === actor.post)) return 1;
  return row?.does === "sign" && may(actor, "dossiers.sign", actor.agencyId) ? 2 : 3;
}
