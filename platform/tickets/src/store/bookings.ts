import type { LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";

/** A number for a time, as whoever booked it sees it. */
export interface Booking {
  readonly id: string;
  readonly agencyId: string;
  readonly day: LocalDate;
  readonly at: Date;
  readonly matter: string;
  readonly code: string;
  readonly state: "booked" | "arrived" | "cancelled";
}

const COLUMNS = 'id, agency_id as "agencyId", day::text as day, at, matter, code, state';
const insert = statement(
  "tickets.insert_booking",
  `insert into tickets.booking (id, agency_id, person_id, day, at, matter, code, request_key, state, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', $9)`,
);
const perSlot = statement<{ perSlot: number }>(
  "tickets.per_slot",
  'select per_slot as "perSlot" from tickets.hall where agency_id = $1 for update',
);
const hasHall = statement<{ perSlot: number }>("tickets.has_hall", 'select per_slot as "perSlot" from tickets.hall where agency_id = $1');
const taken = statement<{ at: Date; n: number }>(
  "tickets.slots_taken",
  "select at, count(*)::int as n from tickets.booking where agency_id = $1 and day = $2 and state <> 'cancelled' group by at",
);
const ofRequest = statement<Booking>(
  "tickets.booking_of_request",
  `select ${COLUMNS} from tickets.booking where person_id = $1 and request_key = $2`,
);
const ofPerson = statement<Booking>(
  "tickets.bookings_of",
  `select ${COLUMNS} from tickets.booking where person_id = $1 order by at desc limit $2`,
);
const lock = statement<Booking>(
  "tickets.lock_booking",
  `select ${COLUMNS} from tickets.booking where id = $1 and person_id = $2 for update`,
);
const codes = statement<{ code: string }>(
  "tickets.booking_codes",
  "select code from tickets.booking where agency_id = $1 and day = $2 and state = 'booked'",
);
const openOf = statement<Booking>(
  "tickets.booking_open_of",
  `select ${COLUMNS} from tickets.booking where agency_id = $1 and day = $2 and person_id = $3 and state = 'booked'`,
);
const byCode = statement<Booking>(
  "tickets.booking_by_code",
  `select ${COLUMNS} from tickets.booking where agency_id = $1 and day = $2 and code = $3 and state = 'booked' for update`,
);
const cancel = statement("tickets.cancel_booking", "update tickets.booking set state = 'cancelled' where id = $1");
const arrive = statement("tickets.arrive_booking", "update tickets.booking set state = 'arrived', ticket_id = $2 where id = $1");

export interface NewBooking extends Omit<Booking, "state"> {
  readonly personId: string;
  readonly requestKey: string;
  readonly madeAt: Date;
}

export async function insertBooking(tx: Tx, b: NewBooking): Promise<void> {
  await insert.run(tx, [b.id, b.agencyId, b.personId, b.day, b.at, b.matter, b.code, b.requestKey, b.madeAt]);
}

/** How many may book one half hour; whoever books waits here, so that the last place goes to one. Nothing where there is no hall. */
export async function lockPlaces(tx: Tx, agencyId: string): Promise<number | undefined> {
  return (await perSlot.find(tx, [agencyId]))?.perSlot;
}

export async function findPlaces(tx: Tx, agencyId: string): Promise<number | undefined> {
  return (await hasHall.find(tx, [agencyId]))?.perSlot;
}

/** By the instant in milliseconds. */
export async function countTaken(tx: Tx, agencyId: string, day: LocalDate): Promise<ReadonlyMap<number, number>> {
  return new Map((await taken.all(tx, [agencyId, day])).map(({ at, n }) => [at.getTime(), n]));
}

export async function listCodes(tx: Tx, agencyId: string, day: LocalDate): Promise<ReadonlySet<string>> {
  return new Set((await codes.all(tx, [agencyId, day])).map(({ code }) => code));
}

export const findBookingOfRequest = (tx: Tx, personId: string, requestKey: string): Promise<Booking | undefined> =>
  ofRequest.find(tx, [personId, requestKey]);
export const findOpenBooking = (tx: Tx, agencyId: string, day: LocalDate, personId: string): Promise<Booking | undefined> =>
  openOf.find(tx, [agencyId, day, personId]);
export const listBookingsOf = (tx: Tx, personId: string, limit: number): Promise<Booking[]> => ofPerson.all(tx, [personId, limit]);
export const lockOwnBooking = (tx: Tx, id: string, personId: string): Promise<Booking | undefined> => lock.find(tx, [id, personId]);
export const lockBookingByCode = (tx: Tx, agencyId: string, day: LocalDate, code: string): Promise<Booking | undefined> =>
  byCode.find(tx, [agencyId, day, code]);

export async function cancelBookingRow(tx: Tx, id: string): Promise<void> {
  await cancel.run(tx, [id]);
}

export async function arriveBooking(tx: Tx, id: string, ticketId: string): Promise<void> {
  await arrive.run(tx, [id, ticketId]);
}
