import { checkAnswers } from "@motlan/forms";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { putAt } from "../facts.ts";
import { faults } from "../faults.ts";
import { markRequestAnswered } from "../store/requests.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

export interface Supplement {
  readonly dossierId: string;
  /** New values by the path of the form's field; files as the documents room stored them. */
  readonly answers: JsonObject;
  readonly words?: string;
}

/**
 * The applicant answers the request (bổ sung hồ sơ): the form's own rules check the whole again, then the clock goes on from where it stood.
 * @throws dossiers/not-found, dossiers/answer-incomplete with each fault at its field, dossiers/move-not-allowed
 */
export function supplementDossier(work: Work, { dossierId, answers, words = "" }: Supplement): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const dossier = await lockForApplicant(work, tx, dossierId);
    const merged = Object.entries(answers).reduce<JsonObject>(
      (whole, [path, value]) => (value === undefined || value === null ? whole : putAt(whole, path.split("."), value)),
      dossier.answers,
    );
    const { versionId, known, actingFor, personId } = dossier;
    const checked = await checkAnswers(work, { versionId, answers: merged, known, actingFor, personId });
    if (checked.faults.length > 0) throw faults["answer-incomplete"]({}, checked.faults);
    const note = words === "" ? { fields: Object.keys(answers) } : { fields: Object.keys(answers), words };
    const moved = await moveDossier(work, tx, dossier, "supplement", { note, change: { answers: checked.answers } });
    await markRequestAnswered(tx, dossierId, work.clock.now());
    return moved;
  });
}
