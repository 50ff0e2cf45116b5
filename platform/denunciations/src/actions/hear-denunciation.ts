import { findAgency } from "@motlan/agencies";
import { endOfTerm, endOfWorkingDays } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Denunciation, decideLengthen } from "../domain/denunciation.ts";
import { termsOn } from "../domain/terms.ts";
import { faults } from "../faults.ts";
import type { Vault } from "../vault/vault.ts";
import { headsAt } from "./find-hearer.ts";
import { type DenunciationStep, keepMove, lockForHearer, stateAfter, wordsOf } from "./lock-denunciation.ts";
import { refuseNaming } from "./refuse-naming.ts";

/** It is taken up (thụ lý); the term to conclude begins. @throws as `lockForHearer`, and denunciations/move-not-allowed */
export function takeUpDenunciation(work: Work, vault: Vault, step: DenunciationStep): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation } = await lockForHearer(work, tx, vault, step);
    return keepMove(
      work,
      tx,
      vault,
      { ...denunciation, state: stateAfter(denunciation, "take-up"), ...fromNow(work, denunciation) },
      "take-up",
    );
  });
}

/** Withdrawn, but heard all the same, saying why. @throws as `takeUpDenunciation`, and denunciations/words-missing, words-too-long, names-denouncer */
export function goOn(work: Work, vault: Vault, step: DenunciationStep): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation, official } = await lockForHearer(work, tx, vault, step);
    const state = stateAfter(denunciation, "go-on");
    const words = wordsOf(step);
    await refuseNaming(tx, vault, denunciation.id, official, words);
    const clock = denunciation.takenUpAt === null ? fromNow(work, denunciation) : {};
    return keepMove(work, tx, vault, { ...denunciation, state, ...clock }, "go-on", words);
  });
}

/** It is not taken up, saying why (không thụ lý). @throws as `goOn` */
export function declineDenunciation(work: Work, vault: Vault, step: DenunciationStep): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation, official } = await lockForHearer(work, tx, vault, step);
    const state = stateAfter(denunciation, "decline");
    const words = wordsOf(step);
    await refuseNaming(tx, vault, denunciation.id, official, words);
    return keepMove(work, tx, vault, { ...denunciation, state }, "decline", words);
  });
}

/** More time, saying why: to check in many places, then to hear it. @throws as `goOn`, and denunciations/no-more-time */
export function lengthenDenunciation(
  work: Work,
  vault: Vault,
  step: DenunciationStep & { readonly complex: boolean },
): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation, official } = await lockForHearer(work, tx, vault, step);
    const state = stateAfter(denunciation, "lengthen");
    const terms = termsFor(denunciation);
    const longer = decideLengthen(denunciation, step.complex, terms);
    if (!longer.ok) throw faults[longer.why]();
    const words = wordsOf(step);
    await refuseNaming(tx, vault, denunciation.id, official, words);
    const { takenUpAt, receivedAt, takeUpBy } = denunciation;
    const by =
      takenUpAt === null
        ? { takeUpBy: endOfWorkingDays(receivedAt, terms.takeUpWide) }
        : { takeUpBy, concludeBy: endOfTerm(takenUpAt, terms.conclude + longer.value.lengthened * terms.longer) };
    return keepMove(work, tx, vault, { ...denunciation, state, ...longer.value, ...by }, "lengthen", words);
  });
}

/** It goes to the agency that may hear it; there its clock begins anew, and this agency sees it no longer. @throws as `goOn`, and denunciations/cannot-hear */
export function transferDenunciation(
  work: Work,
  vault: Vault,
  step: DenunciationStep & { readonly toAgencyId: string },
): Promise<Denunciation> {
  return work.transaction(async (tx) => {
    const { denunciation, official } = await lockForHearer(work, tx, vault, step);
    const state = stateAfter(denunciation, "transfer");
    const words = wordsOf(step);
    const to = await findAgency(work.db, step.toAgencyId);
    const { agencyId, hearingAgencyId, id } = denunciation;
    if (to === undefined || to.id === agencyId || to.id === hearingAgencyId) throw faults["cannot-hear"]();
    if ((await headsAt(work, to.id, agencyId)).length === 0) throw faults["cannot-hear"]();
    await refuseNaming(tx, vault, id, official, words);
    const takeUpBy = endOfWorkingDays(work.clock.now(), termsFor(denunciation).takeUp);
    return keepMove(work, tx, vault, { ...denunciation, state, hearingAgencyId: to.id, takeUpBy, isWide: false }, "transfer", words);
  });
}

function fromNow(work: Work, denunciation: Denunciation) {
  const takenUpAt = work.clock.now();
  return { takenUpAt, concludeBy: endOfTerm(takenUpAt, termsFor(denunciation).conclude) };
}

export function termsFor({ receivedAt }: Denunciation) {
  return termsOn(localDateOf(receivedAt));
}
