import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Rating } from "../domain/rating.ts";

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", procedure_code as "procedureCode", person_id as "personId", score, solved, words, rated_at as "ratedAt"`;

const lock = statement<Rating>("voice.lock_rating", `select ${COLUMNS} from voice.rating where dossier_id = $1 for update`);
const find = statement<Rating>("voice.find_rating", `select ${COLUMNS} from voice.rating where dossier_id = $1`);
const save = statement(
  "voice.save_rating",
  `insert into voice.rating (dossier_id, agency_id, procedure_code, person_id, score, solved, words, rated_at, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (dossier_id) do update set score = excluded.score, solved = excluded.solved, words = excluded.words, changed_at = excluded.changed_at`,
);

/** Locks the rating that is there until the act ends. Row-level security hides another person's. */
export function lockRating(tx: Tx, dossierId: string): Promise<Rating | undefined> {
  return lock.find(tx, [dossierId]);
}

export function findRating(db: Db, dossierId: string): Promise<Rating | undefined> {
  return find.find(db, [dossierId]);
}

export async function saveRating(tx: Tx, r: Rating, changedAt: Date): Promise<void> {
  await save.run(tx, [r.dossierId, r.agencyId, r.procedureCode, r.personId, r.score, r.solved, r.words, r.ratedAt, changedAt]);
}
