import { statement, type Tx } from "@motlan/kernel/db";
import type { Question } from "../domain/question.ts";

const COLUMNS = `id, kind, access_id as "accessId", person_id as "personId", reader_id as "readerId", record_id as "recordId", read_at as "readAt", registry, purpose,
  agency_id as "agencyId", words, law, state, asked_at as "askedAt", reply_by as "replyBy", answer_by as "answerBy", lengthened, basis, dossier_id as "dossierId",
  answered_at as "answeredAt", told_agency_id as "toldAgencyId", revision`;
const FROM = `select ${COLUMNS} from data_rights.question`;

const insert = statement<Question>(
  "data-rights.insert",
  `insert into data_rights.question (id, kind, access_id, person_id, reader_id, record_id, read_at, registry, purpose, agency_id, words, law, state, asked_at, reply_by,
     answer_by, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'received', $13, $14, $15, $16)
   on conflict do nothing returning ${COLUMNS}`,
);

export type Asked = Pick<
  Question,
  | "id"
  | "kind"
  | "accessId"
  | "personId"
  | "readerId"
  | "recordId"
  | "readAt"
  | "registry"
  | "purpose"
  | "agencyId"
  | "words"
  | "law"
  | "askedAt"
  | "replyBy"
  | "answerBy"
>;

/** Nothing where one of this kind stands about this read already. */
export function insertQuestion(tx: Tx, q: Asked, requestKey: string): Promise<Question | undefined> {
  const read = [q.id, q.kind, q.accessId, q.personId, q.readerId, q.recordId, q.readAt, q.registry, q.purpose, q.agencyId];
  return insert.find(tx, [...read, q.words, q.law, q.askedAt, q.replyBy, q.answerBy, requestKey]);
}

const standing = statement<Question>("data-rights.standing", `${FROM} where person_id = $1 and access_id = $2 and kind = $3`);
const lock = statement<Question>("data-rights.lock", `${FROM} where id = $1 for update`);
const byId = statement<Question>("data-rights.by_id", `${FROM} where id = $1`);
const ofPerson = statement<Question>("data-rights.of_person", `${FROM} where person_id = $1 order by asked_at desc limit 500`);
const atOffice = statement<Question>(
  "data-rights.at_office",
  `${FROM} where (agency_id = $1 and (state in ('received', 'taken-up')) = $2)
      or (told_agency_id = $1 and (state = 'unjustified') = $2)
   order by case when $2 then answer_by end, asked_at desc limit 200`,
);
const overdue = statement<Question>(
  "data-rights.overdue",
  `${FROM} where state in ('received', 'taken-up') and answer_by < $1 order by answer_by limit 200 for update skip locked`,
);

export const findStanding = (tx: Tx, personId: string, accessId: bigint, kind: string) => standing.find(tx, [personId, accessId, kind]);
export const lockQuestion = (tx: Tx, id: string) => lock.find(tx, [id]);
export const findQuestion = (tx: Tx, id: string) => byId.find(tx, [id]);
export const listOfPerson = (tx: Tx, personId: string) => ofPerson.all(tx, [personId]);
export const listAtOffice = (tx: Tx, agencyId: string, open: boolean) => atOffice.all(tx, [agencyId, open]);
export const lockOverdue = (tx: Tx, now: Date) => overdue.all(tx, [now]);

const save = statement<Question>(
  "data-rights.save",
  `update data_rights.question set state = $2, answer_by = $3, lengthened = $4, basis = $5, dossier_id = $6, answered_at = $7, told_agency_id = $8, revision = revision + 1
   where id = $1 returning ${COLUMNS}`,
);

export function saveQuestion(tx: Tx, q: Question): Promise<Question> {
  return save.one(tx, [q.id, q.state, q.answerBy, q.lengthened, q.basis, q.dossierId, q.answeredAt, q.toldAgencyId]);
}

/** One line of what was done with a question. */
export interface Step {
  readonly questionId: string;
  readonly at: Date;
  readonly move: string;
  readonly agencyId: string | null;
  readonly officialId: string | null;
  readonly words: string;
}

const insertLine = statement(
  "data-rights.insert_step",
  "insert into data_rights.step (question_id, at, move, agency_id, official_id, words) values ($1, $2, $3, $4, $5, $6)",
);
const lines = statement<Step>(
  "data-rights.steps",
  `select question_id as "questionId", at, move, agency_id as "agencyId", official_id as "officialId", words from data_rights.step
    where question_id = any ($1::uuid[]) order by id`,
);

export async function insertStep(tx: Tx, { questionId, at, move, agencyId, officialId, words }: Step): Promise<void> {
  await insertLine.run(tx, [questionId, at, move, agencyId, officialId, words]);
}

export const listSteps = (tx: Tx, questionIds: readonly string[]) => lines.all(tx, [questionIds]);
