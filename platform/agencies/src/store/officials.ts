import { localDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Appointment, AppointmentOf, HeldAppointment, Official } from "../domain/appointment.ts";

interface OfficialRow {
  readonly id: string;
  readonly person_id: string;
  readonly staff_code: string;
  readonly name: string;
}

const byPerson = statement<OfficialRow>("agencies.official_of", "select * from agencies.official where person_id = $1");
const byId = statement<OfficialRow>("agencies.official", "select * from agencies.official where id = $1");

export async function findOfficialOfPerson(db: Db, personId: string): Promise<Official | undefined> {
  const row = await byPerson.find(db, [personId]);
  return row && toOfficial(row);
}

/** An official by the id that events and signatures carry: whose name stands under a decision. */
export async function findOfficial(db: Db, officialId: string): Promise<Official | undefined> {
  const row = await byId.find(db, [officialId]);
  return row && toOfficial(row);
}

function toOfficial(row: OfficialRow): Official {
  return { id: row.id, personId: row.person_id, staffCode: row.staff_code, name: row.name };
}

const insert = statement(
  "agencies.insert_official",
  "insert into agencies.official (id, person_id, staff_code, name) values ($1, $2, $3, $4)",
);

export async function insertOfficial(tx: Tx, { id, personId, staffCode, name }: Official): Promise<void> {
  await insert.run(tx, [id, personId, staffCode, name]);
}

const insertHeld = statement(
  "agencies.insert_appointment",
  "insert into agencies.appointment (id, post_id, official_id, valid_from) values ($1, $2, $3, $4)",
);

export async function insertAppointment(tx: Tx, { id, postId, officialId, from }: Appointment): Promise<void> {
  await insertHeld.run(tx, [id, postId, officialId, from]);
}

interface AppointmentRow {
  readonly id: string;
  readonly post_id: string;
  readonly official_id: string;
  readonly agency_id: string;
  readonly valid_from: string;
}

const lockOpen = statement<AppointmentRow>(
  "agencies.lock_appointment",
  `select h.id, h.post_id, h.official_id, h.valid_from, p.agency_id from agencies.appointment h join agencies.post p on p.id = h.post_id
    where h.id = $1 and h.valid_to is null for update of h`,
);

/** Locks an appointment that has no end yet. */
export async function lockAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const row = await lockOpen.find(tx, [id]);
  return row && { id: row.id, postId: row.post_id, officialId: row.official_id, agencyId: row.agency_id, from: localDate(row.valid_from) };
}

const end = statement("agencies.end_appointment", "update agencies.appointment set valid_to = $2 where id = $1");

export async function saveEnd(tx: Tx, id: string, to: string): Promise<void> {
  await end.run(tx, [id, to]);
}

const byStaffCode = statement<OfficialRow>("agencies.official_by_code", "select * from agencies.official where staff_code = $1");
const heldOpen = statement<{ id: string; post_id: string; kind: string; agency_id: string; valid_from: string }>(
  "agencies.open_appointments",
  `select h.id, h.post_id, p.kind, p.agency_id, h.valid_from from agencies.appointment h join agencies.post p on p.id = h.post_id
    where h.official_id = $1 and h.valid_to is null order by h.valid_from, h.id`,
);

export async function findOfficialByStaffCode(db: Db, staffCode: string): Promise<Official | undefined> {
  const row = await byStaffCode.find(db, [staffCode]);
  return row && toOfficial(row);
}

export async function listOpenAppointments(db: Db, officialId: string): Promise<HeldAppointment[]> {
  return (await heldOpen.all(db, [officialId])).map(({ id, post_id: postId, kind: postKind, agency_id: agencyId, valid_from: from }) => ({
    ...{ id, postId, postKind, agencyId },
    from: localDate(from),
  }));
}

interface AppointmentInRow extends AppointmentRow {
  readonly kind: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly name: string;
  readonly ends_on: string | null;
}

const appointmentsIn = statement<AppointmentInRow>(
  "agencies.appointments_in",
  `select h.id, h.post_id, h.official_id, p.agency_id, h.valid_from, least(h.valid_to, p.valid_to) as ends_on, p.kind, p.title_vi, p.title_en, o.name
     from agencies.appointment h join agencies.post p on p.id = h.post_id join agencies.official o on o.id = h.official_id
    where p.agency_id = any ($1::uuid[]) order by h.id`,
);

/** Every appointment there ever was in these agencies: who held which post, and until when. What of it is public, without the person's id. */
export async function listAppointmentsIn(db: Db, agencyIds: readonly string[]): Promise<readonly AppointmentOf[]> {
  return (await appointmentsIn.all(db, [agencyIds])).map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    name: row.name,
    post: { kind: row.kind, title: { vi: row.title_vi, en: row.title_en } },
    from: localDate(row.valid_from),
    ...(row.ends_on !== null && { to: localDate(row.ends_on) }),
  }));
}
