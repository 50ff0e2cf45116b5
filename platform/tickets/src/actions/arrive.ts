import { localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults, networkOf } from "@motlan/kernel/http";
import { CODE_LIMITS } from "../domain/code-tries.ts";
import { arrivesAt } from "../domain/slots.ts";
import { MOST_A_DAY, type Ticket } from "../domain/ticket.ts";
import { faults } from "../faults.ts";
import { arriveBooking, lockBookingByCode } from "../store/bookings.ts";
import { codeTries } from "../store/code-tries.ts";
import { insertTicket, lockLastNumber } from "../store/tickets.ts";
import { hallOfKey } from "./callers.ts";

export interface Arriving {
  readonly key: string;
  readonly code: string;
  /** Where the try came from; it is counted, not kept. */
  readonly address: string;
}

/**
 * Whoever booked types their four digits at the machine in the hall and has the next number; it is called before those without an appointment.
 * @throws tickets/no-such-hall, tickets/too-many-tries, tickets/wrong-code, tickets/too-early, tickets/too-late, tickets/line-full
 */
export async function arriveByBooking(work: Work, { key, code, address }: Arriving): Promise<Ticket> {
  const node = work.as({ kind: "system", name: "tickets.bookings" });
  const { agencyId } = await node.transaction((tx) => hallOfKey(tx, key));
  const tries = [
    { word: `${key}:address:${networkOf(address)}`, ...CODE_LIMITS.address },
    { word: `${key}:hall`, ...CODE_LIMITS.hall },
  ];
  if (!(await codeTries.areWithin(node, tries))) throw faults["too-many-tries"]();
  return node.transaction(async (tx) => {
    const ticket = await arrive(node, tx, agencyId, code.trim());
    await codeTries.takeBack(tx, tries);
    return ticket;
  });
}

async function arrive(node: Work, tx: Tx, agencyId: string, code: string): Promise<Ticket> {
  const takenAt = node.clock.now();
  const day = localDateOf(takenAt);
  const last = await lockLastNumber(tx, agencyId, day);
  const booking = await lockBookingByCode(tx, agencyId, day, code);
  if (booking === undefined) throw faults["wrong-code"]();
  const fault = arrivesAt(booking.at, takenAt);
  if (fault !== undefined) throw faults[fault]();
  if (last >= MOST_A_DAY) throw faults["line-full"]({ most: MOST_A_DAY });
  const ticket: Ticket = { id: newId(takenAt), agencyId, day, number: last + 1, state: "waiting", takenAt, calls: 0 };
  await insertTicket(tx, ticket, `booking:${booking.id}`, { at: booking.at, matter: booking.matter });
  await arriveBooking(tx, booking.id, ticket.id);
  await node.announce(tx, { type: "tickets.taken", subject: ticket.id, agencyId, data: { number: ticket.number } });
  return ticket;
}

/** What was typed in vain is forgotten once it counts no more. */
export async function forgetTries(work: Work): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  const before = new Date(work.clock.now().getTime() - CODE_LIMITS.hall.withinMs);
  await work.transaction((tx) => codeTries.forget(tx, before));
}
