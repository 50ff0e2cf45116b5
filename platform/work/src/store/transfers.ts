import type { JsonObject } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Transfer, TransferLine } from "../domain/transfer.ts";

const COLUMNS = `id, agency_id as "agencyId", to_agency_id as "toAgencyId", to_agency as "toAgency", to_unit as "toUnit", to_official as "toOfficial", note, state,
  given_at as "givenAt", given_by as "givenBy", giver, ended_at as "endedAt", taker, reason, document_id as "documentId", revision`;

const insert = statement<{ id: string }>(
  "work.insert_transfer",
  `insert into work.transfer (id, agency_id, to_agency_id, to_agency, to_unit, to_official, note, state, given_at, given_by, giver, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, 'given', $8, $9, $10, $11) on conflict (given_by, request_key) do nothing returning id`,
);
const insertLine = statement<{ code: string }>(
  "work.insert_transfer_line",
  `insert into work.transfer_line (transfer_id, dossier_id, n, code, title, applicant, papers) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dossier_id) where pending do nothing returning code`,
);
const byKey = statement<{ id: string }>("work.transfer_by_key", "select id from work.transfer where given_by = $1 and request_key = $2");
const byId = statement<Transfer>("work.transfer_by_id", `select ${COLUMNS} from work.transfer where id = $1`);
const lock = statement<Transfer>("work.lock_transfer", `select ${COLUMNS} from work.transfer where id = $1 for update`);
const lines = statement<TransferLine>(
  "work.lines_of_transfer",
  `select dossier_id as "dossierId", n, code, title, applicant, papers, difference from work.transfer_line where transfer_id = $1 order by n`,
);
const end = statement(
  "work.end_transfer",
  "update work.transfer set state = $2, ended_at = $3, taker = $4, reason = $5, revision = revision + 1 where id = $1",
);
const settle = statement("work.settle_lines", "update work.transfer_line set pending = false where transfer_id = $1");
const differ = statement(
  "work.note_difference",
  "update work.transfer_line set difference = $3 where transfer_id = $1 and dossier_id = $2",
);
const setDocument = statement("work.transfer_document", "update work.transfer set document_id = $2 where id = $1");
const open = statement<Transfer>(
  "work.transfers_open",
  `select ${COLUMNS} from work.transfer where (agency_id = $1 or to_agency_id = $1) and state = 'given' order by given_at, id limit $2 offset $3`,
);
const ended = statement<Transfer>(
  "work.transfers_ended",
  `select ${COLUMNS} from work.transfer where (agency_id = $1 or to_agency_id = $1) and state <> 'given' order by given_at desc, id limit $2 offset $3`,
);
const held = statement<TransferLine>(
  "work.line_taken",
  `select last.line as "dossierId", last.n, last.code, last.title, last.applicant, last.papers, last.difference from (
     select l.dossier_id as line, l.n, l.code, l.title, l.applicant, l.papers, l.difference, t.to_agency_id from work.transfer_line l join work.transfer t on t.id = l.transfer_id
      where l.dossier_id = $1 and $2 in (t.agency_id, t.to_agency_id) and t.state = 'taken' order by t.ended_at desc, t.id desc limit 1) last
    where last.to_agency_id = $2`,
);

type NewTransfer = Pick<
  Transfer,
  "id" | "agencyId" | "toAgencyId" | "toAgency" | "toUnit" | "toOfficial" | "note" | "givenAt" | "givenBy"
> & {
  readonly giver: JsonObject;
  readonly requestKey: string;
};

/** True when it is new; said twice with one key it is given once. */
export async function insertTransfer(tx: Tx, t: NewTransfer): Promise<boolean> {
  const where = [t.toAgencyId, t.toAgency, t.toUnit, t.toOfficial];
  return (await insert.find(tx, [t.id, t.agencyId, ...where, t.note, t.givenAt, t.givenBy, t.giver, t.requestKey])) !== undefined;
}

/** False where the dossier waits for its taker in other minutes. */
export async function insertTransferLine(tx: Tx, transferId: string, l: Omit<TransferLine, "difference">): Promise<boolean> {
  return (await insertLine.find(tx, [transferId, l.dossierId, l.n, l.code, l.title, l.applicant, l.papers])) !== undefined;
}

export async function findTransferIdByKey(tx: Tx, givenBy: string, requestKey: string): Promise<string | undefined> {
  return (await byKey.find(tx, [givenBy, requestKey]))?.id;
}

export function findTransfer(tx: Tx, id: string): Promise<Transfer | undefined> {
  return byId.find(tx, [id]);
}

export function lockTransfer(tx: Tx, id: string): Promise<Transfer | undefined> {
  return lock.find(tx, [id]);
}

export function listTransferLines(tx: Tx, id: string): Promise<TransferLine[]> {
  return lines.all(tx, [id]);
}

export interface TransferEnd {
  readonly id: string;
  readonly state: Transfer["state"];
  readonly at: Date;
  readonly taker: JsonObject | null;
  readonly reason: string | null;
}

export async function endTransfer(tx: Tx, { id, state, at, taker, reason }: TransferEnd): Promise<void> {
  await end.run(tx, [id, state, at, taker, reason]);
  await settle.run(tx, [id]);
}

export async function noteDifference(tx: Tx, id: string, dossierId: string, words: string): Promise<void> {
  await differ.run(tx, [id, dossierId, words]);
}

export async function putTransferDocument(tx: Tx, id: string, documentId: string): Promise<void> {
  await setDocument.run(tx, [id, documentId]);
}

export function listTransfersOf(tx: Tx, agencyId: string, isEnded: boolean, limit: number, offset: number): Promise<Transfer[]> {
  return (isEnded ? ended : open).all(tx, [agencyId, limit, offset]);
}

/** The dossier as the agency took it last, where it has it still: who gave it on has nothing to give. */
export function findTakenLine(tx: Tx, dossierId: string, agencyId: string): Promise<TransferLine | undefined> {
  return held.find(tx, [dossierId, agencyId]);
}
