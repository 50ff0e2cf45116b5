import type { JsonObject } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { OpinionRequest } from "../domain/opinion.ts";

const COLUMNS = `id, dossier_id as "dossierId", agency_id as "agencyId", asking_agency_id as "askingAgencyId", asking_agency as "askingAgency", code, title, whom, question,
  facts, papers, asked_at as "askedAt", due_at as "dueAt", assigned_to as "assignedTo", said, words, file_id as "fileId", said_at as "saidAt", signature,
  document_id as "documentId", revision`;

const insert = statement(
  "dossiers.insert_opinion_request",
  `insert into dossiers.opinion_request (id, dossier_id, agency_id, asking_agency_id, asking_agency, code, title, whom, question, facts, papers, asked_at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const byId = statement<OpinionRequest>("dossiers.opinion_request", `select ${COLUMNS} from dossiers.opinion_request where id = $1`);
const lock = statement<OpinionRequest>(
  "dossiers.lock_opinion_request",
  `select ${COLUMNS} from dossiers.opinion_request where id = $1 for update`,
);
const waiting = statement<OpinionRequest>(
  "dossiers.opinions_waiting",
  `select ${COLUMNS} from dossiers.opinion_request where agency_id = $1 and said is null and ($2 or assigned_to = $3)
    order by due_at, id limit $4 offset $5`,
);
const said = statement<OpinionRequest>(
  "dossiers.opinions_said",
  `select ${COLUMNS} from dossiers.opinion_request where agency_id = $1 and said is not null and ($2 or assigned_to = $3)
    order by said_at desc, id limit $4 offset $5`,
);
const assign = statement(
  "dossiers.assign_opinion",
  "update dossiers.opinion_request set assigned_to = $2, revision = revision + 1 where id = $1",
);
const close = statement(
  "dossiers.close_opinion",
  "update dossiers.opinion_request set said = $2, words = $3, file_id = $4, said_at = $5, signature = $6, revision = revision + 1 where id = $1 and said is null",
);
const setDocument = statement("dossiers.opinion_document", "update dossiers.opinion_request set document_id = $2 where id = $1");

type Asked = Omit<OpinionRequest, "assignedTo" | "said" | "words" | "fileId" | "saidAt" | "signature" | "documentId" | "revision">;

export async function insertOpinionRequest(tx: Tx, o: Asked): Promise<void> {
  const about = [o.id, o.dossierId, o.agencyId, o.askingAgencyId, o.askingAgency, o.code, o.title, o.whom, o.question];
  await insert.run(tx, [...about, JSON.stringify(o.facts), JSON.stringify(o.papers), o.askedAt, o.dueAt]);
}

export function findOpinionRequest(tx: Tx, id: string): Promise<OpinionRequest | undefined> {
  return byId.find(tx, [id]);
}

export function lockOpinionRequest(tx: Tx, id: string): Promise<OpinionRequest | undefined> {
  return lock.find(tx, [id]);
}

export interface OpinionList {
  readonly agencyId: string;
  readonly officialId: string;
  /** Every question to the agency; else those this official has. */
  readonly all: boolean;
  readonly answered: boolean;
  readonly limit: number;
  readonly offset: number;
}

export function listOpinions(tx: Tx, { agencyId, officialId, all, answered, limit, offset }: OpinionList): Promise<OpinionRequest[]> {
  return (answered ? said : waiting).all(tx, [agencyId, all, officialId, limit, offset]);
}

export async function assignOpinionTo(tx: Tx, id: string, officialId: string): Promise<void> {
  await assign.run(tx, [id, officialId]);
}

export type Said = Pick<OpinionRequest, "id" | "said" | "words" | "fileId" | "saidAt"> & { readonly signature: JsonObject | null };

export async function closeOpinion(tx: Tx, { id, said: what, words, fileId, saidAt, signature }: Said): Promise<void> {
  await close.run(tx, [id, what, words, fileId, saidAt, signature]);
}

export async function putOpinionDocument(tx: Tx, id: string, documentId: string): Promise<void> {
  await setDocument.run(tx, [id, documentId]);
}
