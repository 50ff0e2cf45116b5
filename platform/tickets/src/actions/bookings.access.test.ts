import { anAgency } from "@motlan/agencies/testing";
import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Booking } from "../store/bookings.ts";
import { arriveByBooking, forgetTries } from "./arrive.ts";
import { bookTicket, cancelBooking, listMyBookings } from "./book-ticket.ts";
import { openHall } from "./open-hall.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T08:00:00+07:00");
const owner = aPerson();
let agencyId: string;
let booking: Booking;
beforeAll(async () => {
  agencyId = (await anAgency(db.work())).id;
  await openHall(db.work(anOfficial({ agencyId, permissions: ["tickets.call"] }), clock));
  booking = await bookTicket(db.work(owner, clock), wanted());
});
const wanted = () => ({ agencyId, at: new Date("2026-11-23T09:00:00+07:00"), matter: "civil-status", requestKey: newId() });
const asked = (work: Work, act: (work: Work) => Promise<unknown>) => refusal(Promise.resolve().then(() => act(work)));

test("strangers and officials book nothing, list nothing, cancel nothing", async () => {
  for (const actor of [stranger, anOfficial({ agencyId, permissions: ["tickets.call"] })])
    for (const act of [
      (work: Work) => bookTicket(work, wanted()),
      (work: Work) => listMyBookings(work),
      (work: Work) => cancelBooking(work, { bookingId: booking.id }),
    ])
      expect(await asked(db.work(actor, clock), act)).toBe("kernel/sign-in-first");
});

test("another person neither sees nor cancels it; no official sees the row, not even by SQL", async () => {
  const other = db.work(aPerson(), clock);
  expect(await listMyBookings(other)).toEqual([]);
  expect(await refusal(cancelBooking(other, { bookingId: booking.id }))).toBe("tickets/no-such-booking");
  for (const [actor, n] of [
    [owner, 1],
    [aPerson(), 0],
    [anOfficial({ agencyId }), 0],
    [stranger, 0],
  ] as const) {
    const { rows } = await db
      .work(actor, clock)
      .transaction((tx) => tx.query<{ n: number }>({ text: "select count(*)::int as n from tickets.booking" }));
    expect(rows[0]?.n).toBe(n);
  }
});

test("without the hall's key nobody arrives", async () => {
  const arriving = { key: agencyId, code: booking.code, address: "203.0.113.7" };
  expect(await refusal(arriveByBooking(db.work(owner, clock), arriving))).toBe("tickets/no-such-hall");
});

test("only the node forgets what was tried", async () => {
  for (const actor of [stranger, owner, anOfficial({ agencyId })])
    expect(await refusal(forgetTries(db.work(actor, clock)))).toBe("kernel/not-allowed");
});
