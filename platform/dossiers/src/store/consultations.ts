import { statement, type Tx } from "@motlan/kernel/db";
import type { Consultation } from "../domain/consultation.ts";

const COLUMNS = `id, dossier_id as "dossierId", step, asked_at as "askedAt", official_id as "officialId", whom, question, due_at as "dueAt", said, words,
  file_id as "fileId", said_at as "saidAt", agency_id as "agencyId", silence_noted_at as "silenceNotedAt"`;

const insert = statement(
  "dossiers.insert_consultation",
  "insert into dossiers.consultation (id, dossier_id, step, asked_at, official_id, whom, question, due_at, agency_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
);
const list = statement<Consultation>(
  "dossiers.list_consultations",
  `select ${COLUMNS} from dossiers.consultation where dossier_id = $1 order by asked_at, id`,
);
const open = statement<Consultation>(
  "dossiers.open_consultation",
  `select ${COLUMNS} from dossiers.consultation where dossier_id = $1 and step = $2 and said is null order by asked_at desc limit 1`,
);
const byId = statement<Consultation>("dossiers.consultation_by_id", `select ${COLUMNS} from dossiers.consultation where id = $1`);
const close = statement(
  "dossiers.close_consultation",
  "update dossiers.consultation set said = $2, words = $3, file_id = $4, said_at = $5 where id = $1 and said is null",
);

export async function insertConsultation(
  tx: Tx,
  c: Pick<Consultation, "id" | "dossierId" | "step" | "askedAt" | "officialId" | "whom" | "question" | "dueAt"> & {
    readonly agencyId?: string | undefined;
  },
): Promise<void> {
  await insert.run(tx, [c.id, c.dossierId, c.step, c.askedAt, c.officialId, c.whom, c.question, c.dueAt, c.agencyId]);
}

export function listConsultations(tx: Tx, dossierId: string): Promise<Consultation[]> {
  return list.all(tx, [dossierId]);
}

/** The consultation that is waited for in that step. */
export function findOpenConsultation(tx: Tx, dossierId: string, step: string): Promise<Consultation | undefined> {
  return open.find(tx, [dossierId, step]);
}

export function findConsultation(tx: Tx, id: string): Promise<Consultation | undefined> {
  return byId.find(tx, [id]);
}

export async function closeConsultation(tx: Tx, { id, said, words, fileId, saidAt }: Consultation): Promise<void> {
  await close.run(tx, [id, said, words, fileId, saidAt]);
}

/** A consultation with the dossier it was asked in, for the list of what an agency has asked others. */
export interface AskedOpinion extends Consultation {
  readonly code: string;
  readonly procedureCode: string;
}

const ASKED = COLUMNS.split(/,\s+/)
  .map((column) => `c.${column}`)
  .join(", ");
const askedBy = statement<AskedOpinion>(
  "dossiers.opinions_asked",
  `select ${ASKED}, d.code, d.procedure_code as "procedureCode" from dossiers.consultation c join dossiers.dossier d on d.id = c.dossier_id
    where d.agency_id = $1 and (c.said is null or (c.said = 'silence' and c.silence_noted_at is null))
    order by c.said nulls last, c.due_at, c.id limit $2 offset $3`,
);
const note = statement<{ id: string }>(
  "dossiers.note_silence",
  `update dossiers.consultation set silence_noted_at = $2, silence_noted_by = $3 where id = $1 and said = 'silence' and silence_noted_at is null returning id`,
);

/** What the agency waits for from others, and the silences its head has not taken note of, these first. */
export function listAsked(tx: Tx, agencyId: string, limit: number, offset: number): Promise<AskedOpinion[]> {
  return askedBy.all(tx, [agencyId, limit, offset]);
}

/** True where there was a silence not noted before. */
export async function noteSilence(tx: Tx, id: string, at: Date, officialId: string): Promise<boolean> {
  return (await note.find(tx, [id, at, officialId])) !== undefined;
}
