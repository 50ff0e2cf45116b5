import { statement, type Tx } from "@motlan/kernel/db";
import type { Complaint } from "../domain/complaint.ts";

const COLUMNS = `id, dossier_id as "dossierId", dossier_code as "dossierCode", person_id as "personId", complainant, agency_id as "agencyId",
  hearing_agency_id as "hearingAgencyId", barred, instance, first_id as "firstId", about, words, state, received_at as "receivedAt", take_up_by as "takeUpBy",
  taken_up_at as "takenUpAt", decide_by as "decideBy", is_complex as "isComplex", is_remote as "isRemote", outcome, decided_at as "decidedAt",
  decided_by as "decidedBy", document_id as "documentId", second_until as "secondUntil", revision`;
const FROM = `select ${COLUMNS} from complaints.complaint`;

const insert = statement(
  "complaints.insert",
  `insert into complaints.complaint (id, dossier_id, dossier_code, person_id, complainant, agency_id, hearing_agency_id, barred, instance, first_id, about, words, state,
     received_at, take_up_by, request_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
);

export async function insertComplaint(tx: Tx, c: Complaint, requestKey: string): Promise<void> {
  const whose = [c.id, c.dossierId, c.dossierCode, c.personId, c.complainant, c.agencyId, c.hearingAgencyId, c.barred];
  await insert.run(tx, [...whose, c.instance, c.firstId, c.about, c.words, c.state, c.receivedAt, c.takeUpBy, requestKey]);
}

const hold = statement("complaints.hold", "select pg_advisory_xact_lock(hashtextextended('complaints:' || $1, 0))");

/** Complaints of one dossier are made one after the other: two presses are one complaint, two tabs are told of each other. */
export async function holdDossier(tx: Tx, dossierId: string): Promise<void> {
  await hold.run(tx, [dossierId]);
}

const byId = statement<Complaint>("complaints.by_id", `${FROM} where id = $1`);
const lock = statement<Complaint>("complaints.lock", `${FROM} where id = $1 for update`);
const byRequest = statement<Complaint>("complaints.by_request", `${FROM} where person_id = $1 and request_key = $2`);
const ofDossier = statement<Complaint>("complaints.of_dossier", `${FROM} where dossier_id = $1 order by received_at, id`);
const standing = statement<Complaint>(
  "complaints.standing",
  `${FROM} where dossier_id = $1 and instance = $2 and state not in ('withdrawn', 'declined')`,
);
const heard = statement<Complaint>(
  "complaints.heard",
  `${FROM} where hearing_agency_id = $1 and (state in ('received', 'taken-up', 'asked')) = $2
   order by case when $2 then coalesce(decide_by, take_up_by) end, received_at desc limit 100`,
);

export const findComplaint = (tx: Tx, id: string) => byId.find(tx, [id]);
export const lockComplaint = (tx: Tx, id: string) => lock.find(tx, [id]);
export const findOfRequest = (tx: Tx, personId: string, requestKey: string) => byRequest.find(tx, [personId, requestKey]);
export const listOfDossier = (tx: Tx, dossierId: string) => ofDossier.all(tx, [dossierId]);
export const findStanding = (tx: Tx, dossierId: string, instance: number) => standing.find(tx, [dossierId, instance]);
export const listHeard = (tx: Tx, agencyId: string, open: boolean) => heard.all(tx, [agencyId, open]);

const save = statement<Complaint>(
  "complaints.save",
  `update complaints.complaint set state = $2, taken_up_at = $3, decide_by = $4, is_complex = $5, is_remote = $6, outcome = $7, decided_at = $8, decided_by = $9,
     document_id = $10, second_until = $11, revision = revision + 1 where id = $1 returning ${COLUMNS}`,
);

export function saveComplaint(tx: Tx, c: Complaint): Promise<Complaint> {
  const clock = [c.takenUpAt, c.decideBy, c.isComplex, c.isRemote];
  return save.one(tx, [c.id, c.state, ...clock, c.outcome, c.decidedAt, c.decidedBy, c.documentId, c.secondUntil]);
}

const watched = statement<Complaint & { readonly remindedFor: Date | null; readonly lateFor: Date | null }>(
  "complaints.watched",
  `select ${COLUMNS}, reminded_for as "remindedFor", late_for as "lateFor" from complaints.complaint
   where state = 'decided' and second_until < $1
      or state = 'received' and take_up_by < $2 and (reminded_for is distinct from take_up_by or take_up_by < $1 and late_for is distinct from take_up_by)
      or state in ('taken-up', 'asked') and decide_by < $2 and (reminded_for is distinct from decide_by or decide_by < $1 and late_for is distinct from decide_by)
   order by received_at limit 200 for update skip locked`,
);

/** What is to be reminded of, is late, or is over; `soon` is how far ahead a reminder goes. */
export function lockWatched(tx: Tx, now: Date, soon: Date) {
  return watched.all(tx, [now, soon]);
}

const told = statement(
  "complaints.told",
  "update complaints.complaint set reminded_for = $2, late_for = coalesce($3, late_for) where id = $1",
);

export async function saveTold(tx: Tx, id: string, due: Date, late: boolean): Promise<void> {
  await told.run(tx, [id, due, late ? due : null]);
}

/** One line of what was done in a complaint. */
export interface ComplaintAct {
  readonly at: Date;
  readonly move: string;
  readonly officialId: string | null;
  readonly words: string;
}

const insertLine = statement(
  "complaints.insert_act",
  "insert into complaints.act (complaint_id, at, move, official_id, words) values ($1, $2, $3, $4, $5)",
);
const lines = statement<ComplaintAct>(
  "complaints.acts",
  `select at, move, official_id as "officialId", words from complaints.act where complaint_id = $1 order by id`,
);

export async function insertAct(tx: Tx, complaintId: string, { at, move, officialId, words }: ComplaintAct): Promise<void> {
  await insertLine.run(tx, [complaintId, at, move, officialId, words]);
}

export const listActs = (tx: Tx, complaintId: string) => lines.all(tx, [complaintId]);
