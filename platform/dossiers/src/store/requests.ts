import { statement, type Tx } from "@motlan/kernel/db";
import type { RequestForMore } from "../domain/request.ts";

const insert = statement(
  "dossiers.insert_request",
  "insert into dossiers.request_for_more (id, dossier_id, asked_at, official_id, faults) values ($1, $2, $3, $4, $5)",
);
const find = statement<RequestForMore>(
  "dossiers.find_request",
  `select id, dossier_id as "dossierId", asked_at as "askedAt", official_id as "officialId", faults, answered_at as "answeredAt"
     from dossiers.request_for_more where dossier_id = $1 and ($2::uuid is null or id = $2)
    order by answered_at is null desc, asked_at desc, id desc limit 1`,
);
const answer = statement(
  "dossiers.answer_request",
  "update dossiers.request_for_more set answered_at = $2 where dossier_id = $1 and answered_at is null",
);

export async function insertRequest(tx: Tx, { id, dossierId, askedAt, officialId, faults }: RequestForMore): Promise<void> {
  await insert.run(tx, [id, dossierId, askedAt, officialId, JSON.stringify(faults)]);
}

/** The latest request made on this dossier, answered or not; or the one named. */
export function findRequest(tx: Tx, dossierId: string, requestId?: string): Promise<RequestForMore | undefined> {
  return find.find(tx, [dossierId, requestId ?? null]);
}

export async function markRequestAnswered(tx: Tx, dossierId: string, at: Date): Promise<void> {
  await answer.run(tx, [dossierId, at]);
}
