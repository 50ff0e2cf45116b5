import { getMyDossier, isOpen } from "@motlan/dossiers";
import type { Work } from "@motlan/kernel/db";
import { decideRating, type Rating, type Score } from "../domain/rating.ts";
import { faults } from "../faults.ts";
import { findRating, lockRating, saveRating } from "../store/ratings.ts";

export interface Opinion {
  readonly dossierId: string;
  readonly score: Score;
  readonly solved: boolean;
  readonly words?: string;
}

/**
 * The applicant rates how the dossier was served, once it is over; said again within seven days it replaces what was said.
 * @throws dossiers/not-found (also for another person's dossier), voice/not-yet, voice/too-late, voice/too-long
 */
export function rateDossier(work: Work, { dossierId, score, solved, words = "" }: Opinion): Promise<Rating> {
  return work.transaction(async (tx) => {
    const { dossier } = await getMyDossier(work, dossierId);
    const before = await lockRating(tx, dossierId);
    const now = work.clock.now();
    const decided = decideRating(!isOpen(dossier.status), before, words, now);
    if (!decided.ok) throw faults[decided.why](decided.about);
    const { agencyId, procedureCode, personId } = dossier;
    const rating: Rating = {
      dossierId,
      agencyId,
      procedureCode,
      personId,
      score,
      solved,
      words: decided.value,
      ratedAt: before?.ratedAt ?? now,
    };
    await saveRating(tx, rating, now);
    await work.announce(tx, { type: "voice.rated", subject: dossierId, agencyId, data: { dossierId, score, solved } });
    return rating;
  });
}

/** What the applicant said of a dossier, if anything. @throws dossiers/not-found */
export function findMyRating(work: Work, dossierId: string): Promise<Rating | undefined> {
  return work.transaction(async (tx) => {
    await getMyDossier(work, dossierId);
    return findRating(tx, dossierId);
  });
}
