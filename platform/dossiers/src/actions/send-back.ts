import type { Work } from "@motlan/kernel/db";
import { refusedAnswersOf } from "../domain/commands.ts";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { type DeskAct, lockAsSeen, refuseOthers } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";

export interface SendingBack extends DeskAct {
  /** What is to be mended. */
  readonly words: string;
  /** Ids of the steps to be done again, all of one earlier stage: one of several that stood side by side, say. Absent: the nearest that examine or draft. */
  readonly to?: readonly string[];
}

/**
 * The signatory or the recorder sends the dossier back to who examined it, saying what to mend. What is recorded is not undone by it, so a recorded dossier goes
 * back only where another owner refused what was asked: then the entry is amended when the step is completed again.
 * @throws dossiers/draft-needed, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function sendBack(work: Work, act: SendingBack): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const held = await lockAsSeen(work, tx, act);
    const { dossier, step } = held;
    refuseOthers(held, "dossiers.read");
    if (act.words.trim() === "") throw faults["draft-needed"]();
    const refused = refusedAnswersOf(dossier.outcome).length > 0;
    if (dossier.outcome.records !== undefined && !refused) throw faults["move-not-allowed"]();
    return moveDossier(work, tx, dossier, "send-back", { at: step?.id, to: act.to, note: { words: act.words.trim() } });
  });
}
