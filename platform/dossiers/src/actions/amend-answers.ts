import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { valueAt } from "../domain/values.ts";
import { faults } from "../faults.ts";
import { type DeskAct, lockAsSeen, refuseOthers } from "./lock-for-official.ts";
import { mendAnswers } from "./mend-answers.ts";
import { moveDossier } from "./move-dossier.ts";

export interface AnswersAmended extends DeskAct {
  /** New values by the path of the form's field. */
  readonly answers: JsonObject;
  /** Why: "the applicant corrected the draft by telephone". */
  readonly words: string;
}

/**
 * The official who examines or drafts mends answers, as the applicant asked when correcting the draft (sửa theo yêu cầu của người nộp). The form's own rules judge
 * the whole again; what stood there before is kept in the history, which the applicant sees.
 * @throws dossiers/not-found, dossiers/changed-meanwhile, dossiers/not-yours, dossiers/move-not-allowed, dossiers/correction-needed, dossiers/answer-incomplete,
 * dossiers/file-not-yours, dossiers/fee-would-change
 */
export function amendAnswers(work: Work, act: AnswersAmended): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    const { dossier, step } = held;
    refuseOthers(held, "dossiers.read");
    const mended = await mendAnswers(work, dossier, act.answers);
    const words = act.words.trim();
    if (words === "" || mended.fields.length === 0) throw faults["correction-needed"]();
    const before = Object.fromEntries(mended.fields.map((path) => [path, valueAt(dossier.answers, path.split(".")) ?? null]));
    return moveDossier(work, tx, dossier, "amend", {
      at: step?.id,
      note: { words, fields: [...mended.fields], before },
      change: { answers: mended.answers },
    });
  });
}
