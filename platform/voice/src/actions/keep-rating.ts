import { findAgency } from "@motlan/agencies";
import type { Tx, Work } from "@motlan/kernel/db";
import { decideRating, type RatedDossier, type Rating } from "../domain/rating.ts";
import { solveBy } from "../domain/unsolved.ts";
import { faults } from "../faults.ts";
import { findRatingOf, lockRating, saveRating } from "../store/ratings.ts";
import { closeUnsolved, openUnsolved } from "../store/unsolved.ts";
import { superiorsToTell } from "./superiors-to-tell.ts";

export interface Said {
  readonly dossierId: string;
  /** 1 không hài lòng, 2 bình thường, 3 hài lòng. */
  readonly score: 1 | 2 | 3;
  readonly solved: boolean;
  /** At most 1,000 characters; seen by the agency alone, and by its superior where the matter is not solved. */
  readonly words?: string;
}

/** Keeps what the applicant said, as themselves or by the link they were sent; what is not solved goes to the superior. */
export async function keepRating(work: Work, tx: Tx, said: Said, readDossier: () => Promise<RatedDossier>): Promise<Rating> {
  const { dossierId, solved } = said;
  await lockRating(tx, dossierId);
  const dossier = await readDossier();
  const before = await findRatingOf(tx, dossierId, dossier.personId);
  const now = work.clock.now();
  const words = (said.words ?? "").normalize("NFC").trim();
  const decided = decideRating({ score: said.score, words }, dossier, before, now);
  if (!decided.ok) throw faults[decided.why](decided.about);
  const score = decided.value;
  const rating = { dossierId, score, solved, words: words === "" ? undefined : words };
  await saveRating(tx, dossier, rating, now);
  const { agencyId, procedureCode } = dossier;
  const data = { dossierId, agencyId, procedureCode, score, solved, before: before?.score ?? null };
  await work.announce(tx, { type: "voice.rated", subject: dossierId, agencyId, data });
  if (solved) await closeUnsolved(tx, dossierId, now, "person");
  else await tellSuperior(work, tx, dossierId, dossier);
  return { ...rating, ratedAt: before?.ratedAt ?? now, changedAt: before === undefined ? undefined : now };
}

/** To the agency above; where none stands above, to the agency's own leaders who had nothing to do with it. */
async function tellSuperior(work: Work, tx: Tx, dossierId: string, { agencyId, officials = [] }: RatedDossier): Promise<void> {
  const superiorAgencyId = (await findAgency(work.db, agencyId))?.parentId ?? agencyId;
  const openedAt = work.clock.now();
  const dueAt = solveBy(openedAt);
  const opened = await openUnsolved(tx, { dossierId, agencyId, superiorAgencyId, barred: officials, openedAt, dueAt });
  if (!opened) return;
  const data = { dossierId, agencyId, due: dueAt.toISOString(), tell: await superiorsToTell(work, superiorAgencyId, officials) };
  await work.announce(tx, { type: "voice.unsolved", subject: dossierId, agencyId: superiorAgencyId, data });
}
