import { statement, type Tx } from "@motlan/kernel/db";
import type { SecondRequest } from "../domain/second-request.ts";

const COLUMNS = `r.id, r.dossier_id as "dossierId", r.step, r.asked_at as "askedAt", r.official_id as "officialId", r.faults, r.reason, r.decided_at as "decidedAt",
  r.decided_by as "decidedBy", r.approved, r.words`;

const insert = statement(
  "dossiers.insert_second_request",
  "insert into dossiers.second_request (id, dossier_id, step, asked_at, official_id, faults, reason) values ($1, $2, $3, $4, $5, $6, $7)",
);
const ofDossier = statement<SecondRequest>(
  "dossiers.second_requests_of",
  `select ${COLUMNS} from dossiers.second_request r where r.dossier_id = $1 order by r.asked_at, r.id`,
);
const byId = statement<SecondRequest>("dossiers.second_request", `select ${COLUMNS} from dossiers.second_request r where r.id = $1`);
const close = statement(
  "dossiers.close_second_request",
  "update dossiers.second_request set decided_at = $2, decided_by = $3, approved = $4, words = $5 where id = $1 and decided_at is null",
);
const waiting = statement<SecondRequestLine>(
  "dossiers.second_requests_waiting",
  `select ${COLUMNS}, d.code, d.revision from dossiers.second_request r join dossiers.dossier d on d.id = r.dossier_id
    where d.agency_id = $1 and r.decided_at is null and d.status in ('open', 'consulting') order by r.asked_at, r.id limit 200`,
);

/** One that waits, with what its superior has to have seen of the dossier. */
export interface SecondRequestLine extends SecondRequest {
  readonly code: string;
  readonly revision: number;
}

type Asked = Pick<SecondRequest, "id" | "dossierId" | "step" | "askedAt" | "officialId" | "faults" | "reason">;

export async function insertSecondRequest(tx: Tx, r: Asked): Promise<void> {
  await insert.run(tx, [r.id, r.dossierId, r.step, r.askedAt, r.officialId, JSON.stringify(r.faults), r.reason]);
}

export function listSecondRequestsOf(tx: Tx, dossierId: string): Promise<SecondRequest[]> {
  return ofDossier.all(tx, [dossierId]);
}

export function findSecondRequest(tx: Tx, id: string): Promise<SecondRequest | undefined> {
  return byId.find(tx, [id]);
}

export async function closeSecondRequest(
  tx: Tx,
  id: string,
  said: { readonly at: Date; readonly by: string; readonly approved: boolean; readonly words: string },
): Promise<void> {
  await close.run(tx, [id, said.at, said.by, said.approved, said.words]);
}

export function listWaitingSecondRequests(tx: Tx, agencyId: string): Promise<SecondRequestLine[]> {
  return waiting.all(tx, [agencyId]);
}
