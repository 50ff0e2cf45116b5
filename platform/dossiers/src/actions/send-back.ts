import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { stepOf } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

/**
 * The signatory or the recorder sends the dossier back to who examined it, saying what to mend. Nothing that was recorded is undone by it: what is
 * recorded is only signed or amended.
 * @throws dossiers/draft-needed, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function sendBack(work: Work, act: DeskAct & { readonly words: string }): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const seen = await findDossier(tx, act.dossierId);
    const signs = seen !== undefined && stepOf(seen)?.does === "sign";
    const { dossier } = await lockForOfficial(work, tx, act, signs ? "dossiers.sign" : "dossiers.propose");
    if (act.words.trim() === "") throw faults["draft-needed"]();
    if (dossier.outcome.records !== undefined) throw faults["move-not-allowed"]();
    return moveDossier(work, tx, dossier, "send-back", { note: { words: act.words.trim() } });
  });
}
