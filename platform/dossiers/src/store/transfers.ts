import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** A dossier that was passed on, as the two agencies see it: no word about the applicant. */
export interface Transfer {
  readonly dossierId: string;
  readonly code: string;
  readonly title: Text;
  readonly fromAgencyId: string;
  readonly toAgencyId: string;
  readonly words: string;
  readonly at: Date;
  readonly answerBy: Date;
  readonly answer: "accepted" | "returned" | null;
  readonly answerWords: string | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `dossier_id as "dossierId", code, title, from_agency_id as "fromAgencyId", to_agency_id as "toAgencyId", words, at, answer_by as "answerBy", answer,
  answer_words as "answerWords", answered_at as "answeredAt"`;
const insert = statement(
  "dossiers.insert_transfer",
  `insert into dossiers.transfer (dossier_id, code, title, from_agency_id, to_agency_id, words, by_official, at, answer_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const ofDossier = statement<Transfer>("dossiers.transfer_of", `select ${COLUMNS} from dossiers.transfer where dossier_id = $1`);
const ofAgency = statement<Transfer>(
  "dossiers.transfers_of_agency",
  `select ${COLUMNS} from dossiers.transfer where from_agency_id = $1 or to_agency_id = $1 order by answer is null desc, at desc limit $2`,
);
const answer = statement(
  "dossiers.answer_transfer",
  `update dossiers.transfer set answer = $2, answer_words = $3, answered_by = $4, answered_at = $5 where dossier_id = $1 and answer is null`,
);
const follow = statement("dossiers.transfer_search_row", "update dossiers.search_row set agency_id = $2 where dossier_id = $1");

export interface NewTransfer
  extends Pick<Transfer, "dossierId" | "code" | "title" | "fromAgencyId" | "toAgencyId" | "words" | "at" | "answerBy"> {
  readonly byOfficial: string;
}

export async function insertTransfer(tx: Tx, t: NewTransfer): Promise<void> {
  const row = [t.dossierId, t.code, t.title, t.fromAgencyId, t.toAgencyId, t.words, t.byOfficial, t.at, t.answerBy];
  await insert.run(tx, row);
}

export function findTransfer(tx: Tx, dossierId: string): Promise<Transfer | undefined> {
  return ofDossier.find(tx, [dossierId]);
}

export function listTransfersOf(tx: Tx, agencyId: string, limit: number): Promise<Transfer[]> {
  return ofAgency.all(tx, [agencyId, limit]);
}

export async function answerTransfer(
  tx: Tx,
  dossierId: string,
  said: { readonly answer: "accepted" | "returned"; readonly words?: string; readonly by?: string; readonly at: Date },
): Promise<void> {
  await answer.run(tx, [dossierId, said.answer, said.words ?? null, said.by ?? null, said.at]);
}

/** It is found where it now is. */
export async function moveSearchRow(tx: Tx, dossierId: string, agencyId: string): Promise<void> {
  await follow.run(tx, [dossierId, agencyId]);
}
