import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Unsolved } from "../domain/unsolved.ts";

const COLUMNS = `dossier_id as "dossierId", agency_id as "agencyId", superior_agency_id as "superiorAgencyId", barred, opened_at as "openedAt", due_at as "dueAt",
  closed_at as "closedAt", closed_by as "closedBy", revision`;

const open = statement(
  "voice.open_unsolved",
  `insert into voice.unsolved (dossier_id, agency_id, superior_agency_id, barred, opened_at, due_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (dossier_id) do update set closed_at = null, closed_by = null, revision = voice.unsolved.revision + 1
   where voice.unsolved.closed_by = 'person'`,
);

/** Said again it stays as it was; taken back by the person and said anew, its first term stands. */
export async function openUnsolved(tx: Tx, u: Omit<Unsolved, "closedAt" | "closedBy" | "revision">): Promise<boolean> {
  return (await open.run(tx, [u.dossierId, u.agencyId, u.superiorAgencyId, u.barred, u.openedAt, u.dueAt])) === 1;
}

const close = statement(
  "voice.close_unsolved",
  "update voice.unsolved set closed_at = $2, closed_by = $3, revision = revision + 1 where dossier_id = $1 and closed_at is null",
);

export async function closeUnsolved(tx: Tx, dossierId: string, at: Date, by: "superior" | "person"): Promise<void> {
  await close.run(tx, [dossierId, at, by]);
}

const lock = statement<Unsolved>("voice.lock_unsolved", `select ${COLUMNS} from voice.unsolved where dossier_id = $1 for update`);
const find = statement<Unsolved>(
  "voice.find_unsolved",
  `select ${COLUMNS} from voice.unsolved where dossier_id = $1 and exists (select from voice.rating r where r.dossier_id = $1 and r.person_id = $2)`,
);
export const lockUnsolved = (tx: Tx, dossierId: string) => lock.find(tx, [dossierId]);
export const findUnsolvedOf = (tx: Tx, dossierId: string, personId: string) => find.find(tx, [dossierId, personId]);

/** One for the superior's page, with what the applicant said. */
export interface UnsolvedRow extends Unsolved {
  /** As the applicant and the notice name it; nothing where the dossier is known elsewhere alone. */
  readonly code: string | undefined;
  readonly procedureCode: string;
  readonly score: number;
  readonly words: string | null;
}

const ofSuperior = statement<Omit<UnsolvedRow, "code">>(
  "voice.unsolved_of_superior",
  `select u.dossier_id as "dossierId", u.agency_id as "agencyId", u.superior_agency_id as "superiorAgencyId", u.barred, u.opened_at as "openedAt",
     u.due_at as "dueAt", u.closed_at as "closedAt", u.closed_by as "closedBy", u.revision, r.procedure_code as "procedureCode", r.score, w.words
   from voice.unsolved u join voice.rating r on r.dossier_id = u.dossier_id left join voice.rating_words w on w.dossier_id = u.dossier_id
   where u.superior_agency_id = $1 and (u.closed_at is null) = $2 order by case when $2 then u.due_at end, u.opened_at desc limit 100`,
);
export const listOfSuperior = (tx: Tx, agencyId: string, isOpen: boolean) => ofSuperior.all(tx, [agencyId, isOpen]);

/** What the superior did about it. */
export interface UnsolvedAnswer {
  readonly words: string;
  readonly at: Date;
}

const insertWords = statement(
  "voice.answer_unsolved",
  "insert into voice.unsolved_answer (dossier_id, person_id, superior_agency_id, official_id, words, at) select $1, r.person_id, $2, $3, $4, $5 from voice.rating r where r.dossier_id = $1",
);
const answerOf = statement<UnsolvedAnswer>("voice.unsolved_answer", "select words, at from voice.unsolved_answer where dossier_id = $1");
export const findAnswer = (tx: Tx, dossierId: string) => answerOf.find(tx, [dossierId]);
export async function insertAnswer(tx: Tx, u: Unsolved, officialId: string, words: string, at: Date): Promise<void> {
  await insertWords.run(tx, [u.dossierId, u.superiorAgencyId, officialId, words, at]);
}

const late = statement<Unsolved>(
  "voice.late_unsolved",
  `update voice.unsolved set late_told_at = $1 where closed_at is null and late_told_at is null and due_at < $1 returning ${COLUMNS}`,
);
export const takeLate = (tx: Tx, now: Date) => late.all(tx, [now]);

/** Public figures of what was not solved. */
export interface UnsolvedCount {
  readonly open: number;
  readonly openLate: number;
  readonly closed: number;
  readonly closedLate: number;
}

const count = statement<UnsolvedCount>(
  "voice.count_unsolved",
  `select (count(*) filter (where closed_at is null))::int as open, (count(*) filter (where closed_at is null and due_at < $4))::int as "openLate",
     (count(*) filter (where closed_by = 'superior'))::int as closed, (count(*) filter (where closed_by = 'superior' and closed_at > due_at))::int as "closedLate"
   from voice.unsolved where ($1::uuid is null or agency_id = $1) and opened_at >= $2 and opened_at < $3`,
);
export function countUnsolvedBetween(db: Db, agencyId: string | undefined, from: Date, to: Date, now: Date): Promise<UnsolvedCount> {
  return count.one(db, [agencyId ?? null, from, to, now]);
}
