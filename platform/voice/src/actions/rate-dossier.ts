import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import type { Rating } from "../domain/rating.ts";
import { type DossierOf, dossierOf } from "./dossier-of.ts";
import { keepRating, type Said } from "./keep-rating.ts";

export type RatingInput = Said;

/**
 * The applicant rates how the dossier was settled, granted or refused; one rating a dossier, which may be changed for seven days. What is not solved reaches the superior.
 * @throws voice/not-finished, voice/too-late-to-change, voice/score-wrong, voice/words-too-long, dossiers/not-found, kernel/sign-in-first
 */
export async function rateDossier(work: Work, input: RatingInput, ownDossier: DossierOf = dossierOf): Promise<Rating> {
  if (work.actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction((tx) => keepRating(work, tx, input, () => ownDossier(work, input.dossierId)));
}
