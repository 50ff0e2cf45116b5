import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { markRequestAnswered } from "../store/requests.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { mendAnswers } from "./mend-answers.ts";
import { moveDossier } from "./move-dossier.ts";

export interface Supplement {
  readonly dossierId: string;
  /** New values by the path of the form's field; a file as the documents room stored it: `{ fileId }`. */
  readonly answers: JsonObject;
  readonly words?: string;
}

/**
 * The applicant answers the request (bổ sung hồ sơ): the form's own rules check the whole again, then the clock goes on from where it stood.
 * @throws dossiers/not-found, dossiers/move-not-allowed, dossiers/answer-incomplete with each fault at its field, dossiers/file-not-yours, dossiers/fee-would-change
 */
export function supplementDossier(work: Work, { dossierId, answers, words = "" }: Supplement): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, dossierId);
    if (dossier.status !== "waiting") throw faults["move-not-allowed"]();
    const mended = await mendAnswers(work, dossier, answers);
    const fields = [...mended.fields];
    const note = words.trim() === "" ? { fields } : { fields, words: words.trim() };
    const moved = await moveDossier(work, tx, dossier, "supplement", { note, change: { answers: mended.answers } });
    await markRequestAnswered(tx, dossierId, work.clock.now());
    return moved;
  });
}
