import { findFile } from "@motlan/documents";
import { may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { findReception } from "../store/receptions.ts";
import { type DeskAct, lockAsSeen, refuseOthers } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

export interface HandingOver extends DeskAct {
  /** Who took it, where that is not the applicant; the number of the letter, where the post took it. */
  readonly to?: string;
  /** The picture of the signature of whoever took it, stored for this dossier. */
  readonly signatureFileId?: string;
}

/**
 * The clerk hands the result over at the counter or to the post (trả kết quả): the post that holds the last step, or the desk that took the dossier in for another
 * agency and was to hand it over.
 * @throws dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed, dossiers/signature-missing
 */
export function handOverResult(work: Work, act: HandingOver): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    if (!(await handsOverForAnother(work, tx, held.dossier))) refuseOthers(held, "dossiers.read");
    await refuseForeignSignature(work, act);
    const { to, signatureFileId } = act;
    const note = { ...(to !== undefined && { to }), ...(signatureFileId !== undefined && { signature: signatureFileId }) };
    return moveDossier(work, tx, held.dossier, "hand-over", { note });
  });
}

async function handsOverForAnother({ actor }: Work, tx: Tx, dossier: Dossier): Promise<boolean> {
  if (dossier.receivedBy === undefined || !may(actor, "dossiers.return", dossier.receivedBy)) return false;
  return (await findReception(tx, dossier.id))?.handsOver === true;
}

async function refuseForeignSignature({ db }: Work, { dossierId, signatureFileId }: HandingOver): Promise<void> {
  if (signatureFileId === undefined) return;
  const file = await findFile(db, signatureFileId);
  if (file?.owner.kind !== "dossier" || file.owner.id !== dossierId) throw faults["signature-missing"]();
}
