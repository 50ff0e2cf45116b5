import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { decideRating, type Rating } from "../domain/rating.ts";
import { faults } from "../faults.ts";
import { findRatingOf, lockRating, saveRating } from "../store/ratings.ts";
import { type DossierOf, dossierOf } from "./dossier-of.ts";

export interface RatingInput {
  readonly dossierId: string;
  /** 1 không hài lòng, 2 bình thường, 3 hài lòng. */
  readonly score: 1 | 2 | 3;
  readonly solved: boolean;
  /** At most 1,000 characters; seen by the agency alone. */
  readonly words?: string;
}

/**
 * The applicant rates how the dossier was settled, granted or refused; one rating a dossier, which may be changed for seven days.
 * @throws voice/not-finished, voice/too-late-to-change, voice/score-wrong, voice/words-too-long, dossiers/not-found, kernel/sign-in-first
 */
export async function rateDossier(work: Work, input: RatingInput, ownDossier: DossierOf = dossierOf): Promise<Rating> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return work.transaction(async (tx) => {
    const { dossierId, solved } = input;
    await lockRating(tx, dossierId);
    const dossier = await ownDossier(work, dossierId);
    const before = await findRatingOf(tx, dossierId, actor.personId);
    const now = work.clock.now();
    const words = (input.words ?? "").normalize("NFC").trim();
    const decided = decideRating({ score: input.score, words }, dossier, before, now);
    if (!decided.ok) throw faults[decided.why](decided.about);
    const score = decided.value;
    const rating = { dossierId, score, solved, words: words === "" ? undefined : words };
    await saveRating(tx, dossier, rating, now);
    const { agencyId, procedureCode } = dossier;
    const data = { dossierId, agencyId, procedureCode, score, solved, before: before?.score ?? null };
    await work.announce(tx, { type: "voice.rated", subject: dossierId, agencyId, data });
    return { ...rating, ratedAt: before?.ratedAt ?? now, changedAt: before === undefined ? undefined : now };
  });
}
