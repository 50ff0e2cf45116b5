import { randomInt } from "node:crypto";
import { listMattersOf, officeHoursOf } from "@motlan/agencies";
import { isId, type LocalDate, localDateOf, newId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { slotsOn } from "../domain/slots.ts";
import { faults } from "../faults.ts";
import * as store from "../store/bookings.ts";

const MANY = 50;

/** A half hour with how many places are left. */
export interface Slot {
  readonly at: Date;
  readonly free: number;
}

export interface BookingWanted {
  readonly agencyId: string;
  readonly at: Date;
  /** A matter of the agency's competence. */
  readonly matter: string;
  /** Pressed twice, it is one. */
  readonly requestKey: string;
}

/** The half hours of a day at an agency's hall, with the places left; nothing where it has none or is closed. Whose they are is nobody's to see. */
export function listSlots(work: Work, { agencyId, day }: { readonly agencyId: string; readonly day: LocalDate }): Promise<readonly Slot[]> {
  return asNode(work, async (tx) => {
    const places = isId(agencyId) ? await store.findPlaces(tx, agencyId) : undefined;
    if (places === undefined) return [];
    const taken = await store.countTaken(tx, agencyId, day);
    const slots = slotsOn(day, await officeHoursOf(work.db, agencyId), work.clock.now());
    return slots.map((at) => ({ at, free: Math.max(0, places - (taken.get(at.getTime()) ?? 0)) }));
  });
}

/**
 * Books a number for a time (đặt lịch hẹn), one a day and agency. At the machine in the hall its four digits are typed, no name.
 * @throws kernel/sign-in-first, tickets/no-such-hall, tickets/matter-unknown, tickets/slot-not-offered, tickets/slot-full, tickets/booked-already
 */
export function bookTicket(work: Work, { agencyId, at, matter, requestKey }: BookingWanted): Promise<store.Booking> {
  const { personId } = personOf(work);
  return asNode(work, async (tx) => {
    const places = isId(agencyId) ? await store.lockPlaces(tx, agencyId) : undefined;
    if (places === undefined) throw faults["no-such-hall"]();
    const before = await store.findBookingOfRequest(tx, personId, requestKey);
    if (before !== undefined) return before;
    const now = work.clock.now();
    const day = localDateOf(at);
    const matters: readonly string[] = await listMattersOf(work.db, agencyId, localDateOf(now));
    if (!matters.includes(matter)) throw faults["matter-unknown"]();
    const offered = slotsOn(day, await officeHoursOf(work.db, agencyId), now).some((slot) => slot.getTime() === at.getTime());
    if (!offered) throw faults["slot-not-offered"]();
    if ((await store.findOpenBooking(tx, agencyId, day, personId)) !== undefined) throw faults["booked-already"]();
    if (((await store.countTaken(tx, agencyId, day)).get(at.getTime()) ?? 0) >= places) throw faults["slot-full"]();
    const booking = { id: newId(now), agencyId, day, at, matter, code: freeCode(await store.listCodes(tx, agencyId, day)) };
    await store.insertBooking(tx, { ...booking, personId, requestKey, madeAt: now });
    await work.announce(tx, { type: "tickets.booked", subject: booking.id, agencyId, data: { personId, at: at.toISOString() } });
    return { ...booking, state: "booked" };
  });
}

/** One's own bookings, the latest first. @throws kernel/sign-in-first */
export function listMyBookings(work: Work): Promise<readonly store.Booking[]> {
  const { personId } = personOf(work);
  return work.transaction((tx) => store.listBookingsOf(tx, personId, MANY));
}

/** The place is free for somebody else; said again it stays so. @throws kernel/sign-in-first, tickets/no-such-booking */
export function cancelBooking(work: Work, { bookingId }: { readonly bookingId: string }): Promise<void> {
  const { personId } = personOf(work);
  return work.transaction(async (tx) => {
    const booking = isId(bookingId) ? await store.lockOwnBooking(tx, bookingId, personId) : undefined;
    if (booking === undefined || booking.state === "arrived") throw faults["no-such-booking"]();
    if (booking.state === "cancelled") return;
    await store.cancelBookingRow(tx, bookingId);
    await work.announce(tx, { type: "tickets.booking-cancelled", subject: bookingId, agencyId: booking.agencyId, data: {} });
  });
}

function personOf({ actor }: Work): Person {
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  return actor;
}

/** Places are counted over everybody's bookings, which the row lock keeps from each. */
function asNode<T>(work: Work, act: (tx: Tx) => Promise<T>): Promise<T> {
  return work.as({ kind: "system", name: "tickets.bookings" }).transaction(act);
}

/** Four digits that nobody else has on that day; a day has far fewer bookings than numbers. */
function freeCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const code = String(randomInt(10_000)).padStart(4, "0");
    if (!taken.has(code)) return code;
  }
}
