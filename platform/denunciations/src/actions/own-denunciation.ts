import type { Work } from "@motlan/kernel/db";
import type { Denunciation } from "../domain/denunciation.ts";
import { names } from "../domain/words.ts";
import { faults } from "../faults.ts";
import type { Vault } from "../vault/vault.ts";
import { keepPapers, refusePapers, type SentPaper } from "./denounce.ts";
import { type DenunciationStep, keepMove, lockOwn, stateAfter, wordsOf } from "./lock-denunciation.ts";
import { readDenouncer } from "./open-identity.ts";

/** The denouncer adds to what they said. @throws as `lockOwn`, and denunciations/move-not-allowed, words-missing, words-too-long, names-you, too-many-papers, paper-not-accepted */
export function addToDenunciation(
  work: Work,
  vault: Vault,
  step: DenunciationStep & { readonly papers: readonly SentPaper[] },
): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const denunciation = await lockOwn(work, tx, vault, step);
    const state = stateAfter(denunciation, "add");
    const words = wordsOf(step);
    if (names(words, await readDenouncer(tx, vault, denunciation.id))) throw faults["names-you"]();
    refusePapers(step.papers);
    await keepPapers(work, tx, vault, denunciation.id, step.papers);
    return keepMove(work, tx, vault, { ...denunciation, state }, "add", words);
  });
}

/** The denouncer withdraws it before the conclusion (rút tố cáo). @throws as `lockOwn`, and denunciations/move-not-allowed */
export function withdrawDenunciation(work: Work, vault: Vault, step: DenunciationStep): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const denunciation = await lockOwn(work, tx, vault, step);
    return keepMove(work, tx, vault, { ...denunciation, state: stateAfter(denunciation, "withdraw") }, "withdraw");
  });
}
