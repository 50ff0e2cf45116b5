import { type Db, statement, type Tx } from "@motlan/kernel/db";

/** An automatic decision drawn for review. */
export interface Review {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly drawnOn: string;
  readonly verdict: "right" | "wrong" | null;
  readonly note: string | null;
}

const draw = statement<{ id: string; agencyId: string }>(
  "dossiers.automatic_of_day",
  `select id, agency_id as "agencyId" from dossiers.dossier
    where decided_by = 'node' and version_id = $1 and decided_at >= $2 and decided_at < $3 order by id`,
);
const versions = statement<{ versionId: string }>(
  "dossiers.versions_decided_by_node",
  `select distinct version_id as "versionId" from dossiers.dossier where decided_by = 'node' and decided_at >= $1 and decided_at < $2`,
);
const insert = statement(
  "dossiers.insert_review",
  "insert into dossiers.review (dossier_id, agency_id, drawn_on) values ($1, $2, $3) on conflict (dossier_id) do nothing",
);
const open = statement<Review>(
  "dossiers.open_reviews",
  `select dossier_id as "dossierId", agency_id as "agencyId", drawn_on as "drawnOn", verdict, note from dossiers.review
    where agency_id = $1 and verdict is null order by drawn_on, dossier_id limit 100`,
);
const close = statement(
  "dossiers.close_review",
  "update dossiers.review set verdict = $3, note = $4, official_id = $5, at = $6 where dossier_id = $1 and agency_id = $2 and verdict is null",
);

export function listAutomaticOf(tx: Tx, versionId: string, from: Date, to: Date): Promise<{ id: string; agencyId: string }[]> {
  return draw.all(tx, [versionId, from, to]);
}

export async function listVersionsDecidedByNode(tx: Tx, from: Date, to: Date): Promise<string[]> {
  return (await versions.all(tx, [from, to])).map((row) => row.versionId);
}

export async function insertReview(tx: Tx, dossierId: string, agencyId: string, day: string): Promise<void> {
  await insert.run(tx, [dossierId, agencyId, day]);
}

export function listOpenReviews(db: Db, agencyId: string): Promise<Review[]> {
  return open.all(db, [agencyId]);
}

export async function closeReview(
  tx: Tx,
  review: { dossierId: string; agencyId: string; verdict: string; note: string; officialId: string; at: Date },
): Promise<boolean> {
  return (await close.run(tx, [review.dossierId, review.agencyId, review.verdict, review.note, review.officialId, review.at])) === 1;
}
