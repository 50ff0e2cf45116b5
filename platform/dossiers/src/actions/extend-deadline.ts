import { officeHoursOf } from "@motlan/agencies";
import type { Work } from "@motlan/kernel/db";
import { extendedDueAt } from "../domain/clock.ts";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Extension extends DeskAct {
  /** Why more time is needed, in words the applicant reads with the apology. */
  readonly words: string;
}

/**
 * Extends the deadline (gia hạn, hẹn lại) by the term the version declares, once, with an apology in writing (form 04; Decree 61/2018, article 19).
 * @throws dossiers/extension-not-declared, dossiers/extended-already, dossiers/no-deadline-yet, dossiers/reason-needed, dossiers/not-found, dossiers/not-yours,
 * dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function extendDeadline(work: Work, act: Extension): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier, step } = await lockForOfficial(work, tx, act, "dossiers.read", "extend");
    const { extension } = (await readRulebook(work, dossier.versionId)).version;
    if (extension === undefined) throw faults["extension-not-declared"]();
    if (dossier.marks.extended === true) throw faults["extended-already"]();
    if (dossier.dueAt === undefined || dossier.pausedAt !== undefined) throw faults["no-deadline-yet"]();
    const words = act.words.trim();
    if (words === "") throw faults["reason-needed"]();
    const dueAt = extendedDueAt(dossier.dueAt, work.clock.now(), extension.term, await officeHoursOf(work.db, dossier.agencyId));
    const note = { words, before: dossier.dueAt.toISOString(), due: dueAt.toISOString(), law: { ...extension.law } };
    return moveDossier(work, tx, dossier, "extend", {
      at: step?.id,
      note,
      change: { dueAt, outcome: { ...dossier.outcome, extension: note } },
    });
  });
}
