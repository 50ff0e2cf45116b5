import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RatedDossier, Rating, Score } from "../domain/rating.ts";

interface RatingRow {
  dossier_id: string;
  score: Score;
  solved: boolean;
  words: string | null;
  rated_at: Date;
  changed_at: Date | null;
}

const own = statement<RatingRow>(
  "voice.own_rating",
  `select r.dossier_id, r.score, r.solved, w.words, r.rated_at, r.changed_at
   from voice.rating r left join voice.rating_words w on w.dossier_id = r.dossier_id where r.dossier_id = $1 and r.person_id = $2`,
);

export async function findRatingOf(tx: Tx, dossierId: string, personId: string): Promise<Rating | undefined> {
  const row = await own.find(tx, [dossierId, personId]);
  if (row === undefined) return undefined;
  const { score, solved, words, rated_at: ratedAt, changed_at: changedAt } = row;
  return { dossierId, score, solved, words: words ?? undefined, ratedAt, changedAt: changedAt ?? undefined };
}

const lock = statement("voice.lock_dossier", "select pg_advisory_xact_lock(hashtextextended('voice.rating:' || $1, 0))");

/** Two tabs that rate one dossier do it one after the other, the first rating included, which has no row to lock yet. */
export async function lockRating(tx: Tx, dossierId: string): Promise<void> {
  await lock.run(tx, [dossierId]);
}

const save = statement(
  "voice.save_rating",
  `insert into voice.rating (dossier_id, agency_id, person_id, procedure_code, score, solved, rated_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dossier_id) do update set score = excluded.score, solved = excluded.solved, changed_at = $7`,
);
const saveWords = statement(
  "voice.save_words",
  `insert into voice.rating_words (dossier_id, agency_id, person_id, words) values ($1, $2, $3, $4)
   on conflict (dossier_id) do update set words = excluded.words`,
);
const dropWords = statement("voice.drop_words", "delete from voice.rating_words where dossier_id = $1");

export async function saveRating(
  tx: Tx,
  dossier: RatedDossier,
  rating: Pick<Rating, "dossierId" | "score" | "solved" | "words">,
  at: Date,
): Promise<void> {
  const { dossierId, score, solved, words } = rating;
  const { agencyId, personId, procedureCode } = dossier;
  await save.run(tx, [dossierId, agencyId, personId, procedureCode, score, solved, at]);
  if (words === undefined) await dropWords.run(tx, [dossierId]);
  else await saveWords.run(tx, [dossierId, agencyId, personId, words]);
}

/** Ratings of an agency in a period, as public figures. */
export interface RatingCount {
  readonly total: number;
  readonly satisfied: number;
  readonly neither: number;
  readonly dissatisfied: number;
  readonly solved: number;
}

const count = statement<RatingCount>(
  "voice.count",
  "select total, satisfied, neither, dissatisfied, solved from voice.count_ratings($1, $2, $3)",
);

export function countBetween(db: Db, agencyId: string, from: Date, to: Date): Promise<RatingCount> {
  return count.one(db, [agencyId, from, to]);
}
