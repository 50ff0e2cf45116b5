import type { Json, JsonObject, Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Meeting, MeetingItem, MeetingRules, Seat, Vote } from "../domain/meeting.ts";

const COLUMNS = `id, agency_id as "agencyId", procedure_code as "procedureCode", step, name, rules, at, place, state, called_by as "calledBy",
  ended_at as "endedAt", document_id as "documentId", revision`;

const insert = statement<{ id: string }>(
  "work.insert_meeting",
  `insert into work.meeting (id, agency_id, procedure_code, step, name, rules, at, place, state, called_by, called_at, request_key)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'called', $9, $10, $11) on conflict (called_by, request_key) do nothing returning id`,
);
const insertSeat = statement(
  "work.insert_seat",
  "insert into work.meeting_seat (meeting_id, n, agency_id, title, official_id, name, chairs) values ($1, $2, $3, $4, $5, $6, $7)",
);
const insertItem = statement<{ code: string }>(
  "work.insert_item",
  `insert into work.meeting_item (meeting_id, dossier_id, agency_id, n, code, applicant, fields) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dossier_id) where pending do nothing returning code`,
);
const insertVote = statement<{ seat: number }>(
  "work.insert_vote",
  `insert into work.meeting_vote (meeting_id, dossier_id, seat, agency_id, choice, signature) values ($1, $2, $3, $4, $5, $6)
   on conflict (meeting_id, dossier_id, seat) do nothing returning seat`,
);
const byKey = statement<{ id: string }>("work.meeting_by_key", "select id from work.meeting where called_by = $1 and request_key = $2");
const byId = statement<Meeting>("work.meeting_by_id", `select ${COLUMNS} from work.meeting where id = $1`);
const lock = statement<Meeting>("work.lock_meeting", `select ${COLUMNS} from work.meeting where id = $1 for update`);
const seats = statement<Seat>(
  "work.seats_of",
  `select n, title, official_id as "officialId", name, chairs from work.meeting_seat where meeting_id = $1 order by n`,
);
const items = statement<MeetingItem>(
  "work.items_of",
  `select dossier_id as "dossierId", n, code, applicant, fields, outcome from work.meeting_item where meeting_id = $1 order by n`,
);
const votes = statement<Vote>(
  "work.votes_of",
  `select dossier_id as "dossierId", seat, choice, signature from work.meeting_vote where meeting_id = $1 order by dossier_id, seat`,
);
const touch = statement("work.touch_meeting", "update work.meeting set revision = revision + 1 where id = $1");
const end = statement(
  "work.end_meeting",
  "update work.meeting set state = $2, ended_at = $3, ended_by = $4, document_id = $5, revision = revision + 1 where id = $1",
);
const settle = statement("work.settle_items", "update work.meeting_item set pending = false where meeting_id = $1");
const find = statement("work.item_found", "update work.meeting_item set outcome = $3 where meeting_id = $1 and dossier_id = $2");
const ofAgency = statement<Meeting>(
  "work.meetings_of_agency",
  `select ${COLUMNS} from work.meeting where agency_id = $1 and (state = 'called') = $2 order by case when $2 then at end, at desc, id limit $3 offset $4`,
);

export interface NewMeeting {
  readonly id: string;
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly step: string;
  readonly name: Text;
  readonly rules: MeetingRules;
  readonly at: Date;
  readonly place: string;
  readonly calledBy: string;
  readonly calledAt: Date;
  readonly requestKey: string;
}

export async function insertMeeting(tx: Tx, m: NewMeeting): Promise<void> {
  const about = [m.id, m.agencyId, m.procedureCode, m.step, m.name, m.rules, m.at, m.place];
  await insert.run(tx, [...about, m.calledBy, m.calledAt, m.requestKey]);
}

type Of = Pick<Meeting, "id" | "agencyId">;

export async function insertSeats(tx: Tx, { id, agencyId }: Of, all: readonly Seat[]): Promise<void> {
  for (const seat of all) await insertSeat.run(tx, [id, seat.n, agencyId, seat.title, seat.officialId, seat.name, seat.chairs]);
}

export interface NewItem {
  readonly dossierId: string;
  readonly n: number;
  readonly code: string;
  readonly applicant: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** False where the dossier stands before another meeting. */
export async function insertMeetingItem(tx: Tx, { id, agencyId }: Of, item: NewItem): Promise<boolean> {
  const { dossierId, n, code, applicant, fields } = item;
  return (await insertItem.find(tx, [id, dossierId, agencyId, n, code, applicant, fields])) !== undefined;
}

/** False where that member has voted on it already. */
export async function insertMeetingVote(tx: Tx, { id, agencyId }: Of, { dossierId, seat, choice, signature }: Vote): Promise<boolean> {
  return (await insertVote.find(tx, [id, dossierId, seat, agencyId, choice, signature])) !== undefined;
}

export async function findMeetingIdByKey(tx: Tx, calledBy: string, requestKey: string): Promise<string | undefined> {
  return (await byKey.find(tx, [calledBy, requestKey]))?.id;
}

export function findMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  return byId.find(tx, [id]);
}

export function lockMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  return lock.find(tx, [id]);
}

export function listSeats(tx: Tx, id: string): Promise<Seat[]> {
  return seats.all(tx, [id]);
}

export function listItems(tx: Tx, id: string): Promise<MeetingItem[]> {
  return items.all(tx, [id]);
}

export function listVotes(tx: Tx, id: string): Promise<Vote[]> {
  return votes.all(tx, [id]);
}

export async function touchMeeting(tx: Tx, id: string): Promise<void> {
  await touch.run(tx, [id]);
}

export interface MeetingEnd {
  readonly id: string;
  readonly state: "concluded" | "cancelled";
  readonly at: Date;
  readonly by: JsonObject;
  readonly documentId: string | null;
}

export async function endMeeting(tx: Tx, { id, state, at, by, documentId }: MeetingEnd): Promise<void> {
  await end.run(tx, [id, state, at, by, documentId]);
  await settle.run(tx, [id]);
}

export async function noteFound(tx: Tx, id: string, dossierId: string, outcome: string): Promise<void> {
  await find.run(tx, [id, dossierId, outcome]);
}

/** Meetings that are still to decide, the next first; or those that are over, the latest first. */
export function listMeetingsOf(tx: Tx, agencyId: string, isOpen: boolean, limit: number, offset: number): Promise<Meeting[]> {
  return ofAgency.all(tx, [agencyId, isOpen, limit, offset]);
}
