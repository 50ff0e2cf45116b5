import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Refusal extends DeskAct {
  /** Id of the ground in the declaration; it carries the article. */
  readonly ground: string;
  /** Why it applies here, in words the applicant understands. */
  readonly words: string;
}

/**
 * Refuses the dossier with a reason and its legal basis (từ chối tiếp nhận, giải quyết hồ sơ): only on a ground the procedure declares. Entries made for it stay
 * in their books; the history names them, for whoever keeps the book to annul.
 * @throws dossiers/reason-needed, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function refuseDossier(work: Work, refusal: Refusal): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier, step } = await lockForOfficial(work, tx, refusal, "dossiers.refuse", "refuse");
    const { version } = await readRulebook(work, dossier.versionId);
    const ground = version.refusals.find((row) => row.id === refusal.ground);
    if (ground === undefined || refusal.words.trim() === "") throw faults["reason-needed"]();
    const { records } = dossier.outcome;
    const grounds = { ground: ground.id, reason: ground.text, law: { ...ground.law }, words: refusal.words.trim() };
    const note = records === undefined ? grounds : { ...grounds, records };
    return moveDossier(work, tx, dossier, "refuse", {
      at: step?.id,
      note,
      change: { decidedBy: "official", outcome: { ...dossier.outcome, refusal: note } },
    });
  });
}
