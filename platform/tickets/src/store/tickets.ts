import type { LocalDate } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { Hall, Ticket } from "../domain/ticket.ts";

type Optional = "counter" | "calledAt";
type Row = Omit<Ticket, Optional> & { readonly [key in Optional]: Ticket[key] | null };

const COLUMNS = `id, agency_id as "agencyId", day::text as day, number, state, taken_at as "takenAt", counter, called_at as "calledAt", calls`;

const insertHall = statement(
  "tickets.open_hall",
  "insert into tickets.hall (agency_id, key, opened_at) values ($1, $2, $3) on conflict (agency_id) do nothing",
);
const hallOf = statement<Hall>("tickets.hall_of", `select agency_id as "agencyId", key from tickets.hall where agency_id = $1`);
const hallBy = statement<Hall>("tickets.hall_by_key", `select agency_id as "agencyId", key from tickets.hall where key = $1`);
const lockHall = statement("tickets.lock_hall", "select 1 from tickets.hall where agency_id = $1 for update");

const openLine = statement(
  "tickets.open_line",
  "insert into tickets.line (agency_id, day, last) values ($1, $2, 0) on conflict (agency_id, day) do nothing",
);
const lockLine = statement<{ readonly last: number }>(
  "tickets.lock_line",
  "select last from tickets.line where agency_id = $1 and day = $2 for update",
);
const raiseLine = statement("tickets.raise_line", "update tickets.line set last = $3 where agency_id = $1 and day = $2");

const insert = statement(
  "tickets.insert_ticket",
  `insert into tickets.ticket (id, agency_id, day, number, request_key, taken_at, state, booked_for, matter) values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)`,
);
const ofRequest = statement<Row>("tickets.of_request", `select ${COLUMNS} from tickets.ticket where agency_id = $1 and request_key = $2`);
const byId = statement<Row>("tickets.find", `select ${COLUMNS} from tickets.ticket where agency_id = $1 and id = $2`);
const before = statement<Row>(
  "tickets.before_official",
  `select ${COLUMNS} from tickets.ticket where agency_id = $1 and official_id = $2 and state = 'called'`,
);
const nextWaiting = statement<Row>(
  "tickets.next_waiting",
  `select ${COLUMNS} from tickets.ticket where agency_id = $1 and day = $2 and state = 'waiting' order by booked_for is null, number limit 1`,
);
const call = statement(
  "tickets.call",
  `update tickets.ticket set state = 'called', counter = $3, official_id = $4, called_at = coalesce(called_at, $5), calls = calls + 1
   where agency_id = $1 and id = $2`,
);
const end = statement("tickets.end", "update tickets.ticket set state = $3, ended_at = $4 where agency_id = $1 and id = $2");

export async function openHallRow(tx: Tx, { agencyId, key }: Hall, at: Date): Promise<void> {
  await insertHall.run(tx, [agencyId, key, at]);
}

export const findHall = (tx: Tx, agencyId: string): Promise<Hall | undefined> => hallOf.find(tx, [agencyId]);
export const findHallByKey = (tx: Tx, key: string): Promise<Hall | undefined> => hallBy.find(tx, [key]);

/** Whoever calls waits here: one number goes to one counter. */
export async function lockCalling(tx: Tx, agencyId: string): Promise<void> {
  await lockHall.run(tx, [agencyId]);
}

/** The last number given on that day; the line stands still until the act is over. */
export async function lockLastNumber(tx: Tx, agencyId: string, day: LocalDate): Promise<number> {
  await openLine.run(tx, [agencyId, day]);
  return (await lockLine.find(tx, [agencyId, day]))?.last ?? 0;
}

export async function insertTicket(
  tx: Tx,
  { id, agencyId, day, number, takenAt }: Ticket,
  requestKey: string,
  booked?: { readonly at: Date; readonly matter: string },
): Promise<void> {
  await raiseLine.run(tx, [agencyId, day, number]);
  await insert.run(tx, [id, agencyId, day, number, requestKey, takenAt, booked?.at ?? null, booked?.matter ?? null]);
}

export async function findTicketOfRequest(tx: Tx, agencyId: string, requestKey: string): Promise<Ticket | undefined> {
  return fromRow(await ofRequest.find(tx, [agencyId, requestKey]));
}

export async function findTicket(tx: Tx, agencyId: string, id: string): Promise<Ticket | undefined> {
  return fromRow(await byId.find(tx, [agencyId, id]));
}

export async function findBefore(tx: Tx, agencyId: string, officialId: string): Promise<Ticket | undefined> {
  return fromRow(await before.find(tx, [agencyId, officialId]));
}

export async function findNextWaiting(tx: Tx, agencyId: string, day: LocalDate): Promise<Ticket | undefined> {
  return fromRow(await nextWaiting.find(tx, [agencyId, day]));
}

export interface Call {
  readonly counter: string;
  readonly officialId: string;
  readonly at: Date;
}

export async function callTicket(tx: Tx, { agencyId, id }: Ticket, { counter, officialId, at }: Call): Promise<void> {
  await call.run(tx, [agencyId, id, counter, officialId, at]);
}

export async function closeTicket(tx: Tx, { agencyId, id }: Ticket, state: "served" | "missed", at: Date): Promise<void> {
  await end.run(tx, [agencyId, id, state, at]);
}

function fromRow(row: Row | undefined): Ticket | undefined {
  if (row === undefined) return undefined;
  const { counter, calledAt, ...rest } = row;
  return { ...rest, ...(counter !== null && { counter }), ...(calledAt !== null && { calledAt }) };
}
