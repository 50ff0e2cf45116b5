import { newId, stranger } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeEach, expect, test } from "vitest";
import { callAgain, callNext, endTicket } from "./call-ticket.ts";
import { openHall } from "./open-hall.ts";
import { readBoard, readLine, readTicket } from "./read-line.ts";
import { takeTicket } from "./take-ticket.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T08:00:00+07:00");

let agencyId: string;
let key: string;
beforeEach(async () => {
  clock.set("2026-11-20T08:00:00+07:00");
  agencyId = newId();
  key = (await openHall(aClerk())).key;
});

const aClerk = () => db.work(anOfficial({ agencyId, permissions: ["tickets.call"] }), clock);
const take = (requestKey = newId()) => takeTicket(db.work(stranger, clock), { key, requestKey });

test("a hall is opened once, also by two clerks at once; its key is its own", async () => {
  const keys = await Promise.all([1, 2, 3].map(async () => (await openHall(aClerk())).key));
  expect(new Set([...keys, key]).size).toBe(1);
});

test("forty people press at once: the numbers 1 to 40, none twice and none left out", async () => {
  const numbers = (await Promise.all(Array.from({ length: 40 }, () => take()))).map(({ number }) => number);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test("pressed twice it is one number; what was not kept leaves no gap; the next day begins with one", async () => {
  const [one, two] = await Promise.all([take("same"), take("same")]);
  expect(two).toEqual(one);
  await expect(
    db.work(stranger, clock).transaction(async () => {
      await takeTicket(db.work(stranger, clock), { key, requestKey: newId() });
      throw new Error("the light went out");
    }),
  ).rejects.toThrow("the light went out");
  const before = (await take()).number;
  clock.set("2026-11-23T08:00:00+07:00");
  expect([one?.number, before > 1, (await take()).number]).toEqual([1, true, 1]);
});

test("ten clerks call at once: each has another number, the first ten in the line", async () => {
  for (let n = 0; n < 12; n += 1) await take();
  const clerks = Array.from({ length: 10 }, aClerk);
  const called = await Promise.all(clerks.map((work, at) => callNext(work, { counter: `${at + 1}` })));
  expect(called.map((ticket) => ticket?.number).toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await readBoard(db.work(stranger, clock), key)).toMatchObject({ agencyId, waiting: 2 });
});

test("one clerk's key pressed twice, or in an old tab, calls one number", async () => {
  for (let n = 0; n < 3; n += 1) await take();
  const clerk = aClerk();
  const twice = await Promise.all([callNext(clerk, { counter: "3" }), callNext(clerk, { counter: "3" })]);
  expect(twice.map((ticket) => ticket?.number)).toEqual([1, 1]);
  const seen = twice[0]?.id ?? "";
  const again = await Promise.all([callNext(clerk, { counter: "3", seen }), callNext(clerk, { counter: "3", seen })]);
  expect(again.map((ticket) => ticket?.number)).toEqual([2, 2]);
  expect(await readLine(clerk)).toMatchObject({ served: 1, waiting: 1, counter: "3", before: { number: 2 } });
});

test("the wait is measured; who does not come is called again, then let go; an empty line is said", async () => {
  const first = await take();
  expect(await readTicket(db.work(stranger, clock), key, (await take()).id)).toMatchObject({ ahead: 1, ticket: { number: 2 } });
  clock.set("2026-11-20T08:12:00+07:00");
  const clerk = aClerk();
  await callNext(clerk, { counter: " Quầy  1 " });
  await callAgain(clerk, first.id);
  expect((await readBoard(db.work(stranger, clock), key)).called).toMatchObject([{ number: 1, counter: "Quầy 1", calls: 2 }]);
  await endTicket(clerk, first.id, "missed");
  clock.set("2026-11-20T08:20:00+07:00");
  const second = await callNext(clerk, { counter: "1" });
  await endTicket(clerk, second?.id ?? "", "served");
  expect(await callNext(clerk, { counter: "1" })).toBeUndefined();
  expect(await readLine(clerk)).toMatchObject({ waiting: 0, served: 1, missed: 1, averageMinutes: 16, longestMinutes: 20 });
  const said = await listEventsOf(db.pool, first.id);
  expect(said.map(({ type }) => type)).toEqual(["tickets.taken", "tickets.called", "tickets.ended"]);
  expect(await refusal(endTicket(clerk, first.id, "served"))).toBe("tickets/not-before-you");
});

test("a counter without a name, an unknown hall and number, and a line at its end are refused", async () => {
  expect(await refusal(Promise.resolve().then(() => callNext(aClerk(), { counter: " " })))).toBe("tickets/counter-missing");
  expect(await refusal(takeTicket(db.work(stranger, clock), { key: newId(), requestKey: newId() }))).toBe("tickets/no-such-hall");
  expect(await refusal(readTicket(db.work(stranger, clock), key, newId()))).toBe("tickets/no-such-ticket");
  await take();
  await db.asOwner("update tickets.line set last = 999 where agency_id = $1", [agencyId]);
  expect(await refusal(take())).toBe("tickets/line-full");
});
