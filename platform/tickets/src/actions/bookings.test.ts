import { anAgency } from "@motlan/agencies/testing";
import { localDate, newId, stranger } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { arriveByBooking, forgetTries } from "./arrive.ts";
import { bookTicket, cancelBooking, listMyBookings, listSlots } from "./book-ticket.ts";
import { callNext } from "./call-ticket.ts";
import { openHall } from "./open-hall.ts";
import { takeTicket } from "./take-ticket.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T08:00:00+07:00");
const at = (local: string) => new Date(`${local}:00+07:00`);
const NINE = at("2026-11-23T09:00");
const matter = "civil-status";

let agencyId: string;
let key: string;
beforeEach(async () => {
  clock.set("2026-11-20T08:00:00+07:00");
  agencyId = (await anAgency(db.work())).id;
  key = (await openHall(clerk())).key;
});
const clerk = () => db.work(anOfficial({ agencyId, permissions: ["tickets.call"] }), clock);
const somebody = () => db.work(aPerson(), clock);
const wanted = (parts = {}) => ({ agencyId, at: NINE, matter, requestKey: newId(), ...parts });
let addresses = 0;
const arrive = (code: string, { address = `198.51.100.${++addresses}`, at: hall = key } = {}) =>
  arriveByBooking(machine(), { key: hall, code, address });
const machine = () => db.work(stranger, clock);
const freeAt = async (when: Date) =>
  (await listSlots(machine(), { agencyId, day: localDate("2026-11-23") })).find((slot) => slot.at.getTime() === when.getTime())?.free;

test("booked from home, typed in the hall, called before those without a time; nobody's name is in the line", async () => {
  const me = somebody();
  const booking = await bookTicket(me, wanted());
  expect(booking).toMatchObject({ state: "booked", at: NINE, code: expect.stringMatching(/^\d{4}$/) });
  expect(await listMyBookings(me)).toEqual([booking]);
  expect(await freeAt(NINE)).toBe(3);
  clock.set("2026-11-23T08:45:00+07:00");
  const walked = await takeTicket(machine(), { key, requestKey: newId() });
  const mine = await arrive(` ${booking.code} `);
  expect([walked.number, mine.number]).toEqual([1, 2]);
  expect((await callNext(clerk(), { counter: "3" }))?.number).toBe(2);
  expect(await listMyBookings(me)).toMatchObject([{ state: "arrived" }]);
  expect(await refusal(arrive(booking.code))).toBe("tickets/wrong-code");
  const [news] = await listEventsOf(db.work().db, booking.id);
  expect(news).toMatchObject({ type: "tickets.booked", agency_id: agencyId, data: { at: NINE.toISOString() } });
});

test("pressed twice it is one; ten people at once for four places: four have one, six are told", async () => {
  const me = somebody();
  const same = wanted({ requestKey: "same-key" });
  const [one, two] = await Promise.all([bookTicket(me, same), bookTicket(me, same)]);
  expect(two).toEqual(one);
  const ten = at("2026-11-23T10:00");
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => bookTicket(somebody(), wanted({ at: ten }))));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
  expect(await freeAt(ten)).toBe(0);
  expect(await refusal(bookTicket(somebody(), wanted({ at: ten })))).toBe("tickets/slot-full");
});

test("cancelled, its place is another's and its code opens nothing; one a day and agency", async () => {
  const me = somebody();
  const booking = await bookTicket(me, wanted());
  expect(await refusal(bookTicket(me, wanted({ at: at("2026-11-23T10:00") })))).toBe("tickets/booked-already");
  for (let n = 0; n < 2; n += 1) await cancelBooking(me, { bookingId: booking.id });
  expect(await freeAt(NINE)).toBe(4);
  clock.set("2026-11-23T09:00:00+07:00");
  expect(await refusal(arrive(booking.code))).toBe("tickets/wrong-code");
});

test.each([
  ["a time of night", { at: at("2026-11-23T20:00") }, "tickets/slot-not-offered"],
  ["not on the half hour", { at: at("2026-11-23T09:10") }, "tickets/slot-not-offered"],
  ["what is past", { at: at("2026-11-19T09:00") }, "tickets/slot-not-offered"],
  ["a matter of another's", { matter: "library" }, "tickets/matter-unknown"],
  ["an agency without a hall", { agencyId: newId() }, "tickets/no-such-hall"],
])("%s is not booked", async (_, parts, fault) => {
  expect(await refusal(bookTicket(somebody(), wanted(parts)))).toBe(fault);
});

test("too early and too late there is no number for it", async () => {
  const { code } = await bookTicket(somebody(), wanted());
  clock.set("2026-11-23T08:00:00+07:00");
  expect(await refusal(arrive(code))).toBe("tickets/too-early");
  clock.set("2026-11-23T09:30:00+07:00");
  expect(await refusal(arrive(code))).toBe("tickets/too-late");
  expect(await refusal(arrive(code, { at: newId() }))).toBe("tickets/no-such-hall");
});

/** Digits that are nobody's here: the only booking has the code given. */
const wrong = (code: string, n: number) => String((Number(code) + 1 + n) % 10_000).padStart(4, "0");

test("ten wrong codes from one place and it is over for a quarter of an hour, also for the right one; a right one counts against nobody", async () => {
  const { code } = await bookTicket(somebody(), wanted());
  clock.set("2026-11-23T08:40:00+07:00");
  const address = "203.0.113.7";
  const all = await Promise.all(Array.from({ length: 12 }, (_, n) => refusal(arrive(wrong(code, n), { address }))));
  expect(all.filter((one) => one === "tickets/wrong-code")).toHaveLength(10);
  expect(await refusal(arrive(code, { address }))).toBe("tickets/too-many-tries");
  clock.set("2026-11-23T08:55:01+07:00");
  expect((await arrive(code, { address })).number).toBe(1);
  for (let n = 0; n < 10; n += 1) expect(await refusal(arrive(wrong(code, n), { address }))).toBe("tickets/wrong-code");
  expect(await refusal(arrive(wrong(code, 10), { address }))).toBe("tickets/too-many-tries");
});

test("from many places a hall's codes are tried a hundred times a day; another hall is not held up, and nothing says whose tries they were", async () => {
  const { code } = await bookTicket(somebody(), wanted());
  clock.set("2026-11-23T08:40:00+07:00");
  for (let n = 0; n < 100; n += 1) expect(await refusal(arrive(wrong(code, n), { address: `192.0.2.${n}` }))).toBe("tickets/wrong-code");
  expect(await refusal(arrive(code))).toBe("tickets/too-many-tries");
  const other = (await openHall(db.work(anOfficial({ agencyId: (await anAgency(db.work())).id, permissions: ["tickets.call"] }), clock)))
    .key;
  expect(await refusal(arrive(code, { at: other }))).toBe("tickets/wrong-code");
  const kept = JSON.stringify(await db.asOwner("select encode(key, 'escape') as key from tickets.code_try"));
  expect([kept.includes("192.0.2"), kept.includes(key)]).toEqual([false, false]);
  clock.set("2026-11-25T08:40:00+07:00");
  await forgetTries(db.work(undefined, clock));
  expect(await db.asOwner("select key from tickets.code_try")).toEqual([]);
});
