import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stateOf } from "../domain/dossier.ts";
import { isGoingOn } from "../domain/linked.ts";
import { legalMoves } from "../domain/process.ts";
import { lockDossier } from "../store/dossiers.ts";
import { listParts, savePartState } from "../store/linked-parts.ts";
import { followParts } from "./follow-parts.ts";
import { moveDossier } from "./move-dossier.ts";

/** The applicant withdraws the whole: parts not begun are called off, those that may be withdrawn are; what is recorded already goes on to its result. */
export async function withdrawParts(work: Work, tx: Tx, whole: Dossier, note: { readonly words: string } | undefined): Promise<Dossier> {
  for (const { part, dossierId, state } of await listParts(tx, whole.id)) {
    if (state === "later") await savePartState(tx, whole.id, part, "called-off", work.clock.now());
    const dossier = dossierId !== null && isGoingOn(state) ? await lockDossier(tx, dossierId) : undefined;
    if (dossier !== undefined && mayWithdraw(dossier)) await moveDossier(work, tx, dossier, "withdraw", note === undefined ? {} : { note });
  }
  return followParts(work.as({ kind: "system", name: "dossiers.linked" }), tx, whole);
}

function mayWithdraw(dossier: Dossier): boolean {
  return legalMoves(dossier.process, stateOf(dossier)).some(({ move }) => move === "withdraw");
}
