import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/** The clerk hands the result over at the counter or to the post (trả kết quả). @throws dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed */
export function handOverResult(work: Work, act: DeskAct & { readonly to?: string }): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier } = await lockForOfficial(work, tx, act, "dossiers.read");
    return moveDossier(work, tx, dossier, "hand-over", act.to === undefined ? {} : { note: { to: act.to } });
  });
}
