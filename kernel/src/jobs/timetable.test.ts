import { afterAll, beforeEach, expect, test } from "vitest";
import { newId } from "../id.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { timetableOf } from "./timetable.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => db.asOwner("delete from kernel.timetable"));

const job = (name: string, cron?: string) => ({ name, ...(cron === undefined ? {} : { cron }), run: async () => undefined });
const JOBS = [
  job("by-the-minute", "* * * * *"),
  job("hourly", "15 * * * *"),
  job("nightly", "0 22 * * *"),
  job("monthly", "0 1 1 * *"),
  job("asked-for"),
];

test.each([
  ["nothing before the first full minute", "2026-11-22T10:00:59Z", []],
  ["each minute", "2026-11-22T10:01:00Z", ["by-the-minute"]],
  ["an hour's", "2026-11-22T10:15:10Z", ["by-the-minute", "hourly"]],
  ["a night missed", "2026-11-23T05:00:00Z", ["by-the-minute", "hourly", "nightly"]],
  ["ten years missed", "2036-11-23T05:00:00Z", ["by-the-minute", "hourly", "nightly", "monthly"]],
  ["a clock that went back", "2026-11-20T10:15:00Z", []],
])("each job whose turn came since the last look has one turn: %s", async (_what, later, expected) => {
  const clock = fixedClock("2026-11-22T10:00:30Z");
  const look = timetableOf(JOBS);
  const work = db.work(undefined, clock);
  expect(await look(work)).toEqual([]);
  clock.set(later);
  expect([...(await look(work))].sort()).toEqual([...expected].sort());
  expect(await look(work)).toEqual([]);
});

test("a machine that once started with a clock years ahead goes on by the right one, in that process and the next", async () => {
  const clock = fixedClock("2036-11-22T10:00:30Z");
  const work = db.work(undefined, clock);
  const look = timetableOf(JOBS);
  await look(work);
  clock.set("2026-11-22T10:00:30Z");
  expect(await look(work)).toEqual([]);
  clock.set("2026-11-22T10:01:00Z");
  expect(await look(work)).toEqual(["by-the-minute"]);
  clock.set("2026-11-22T10:02:00Z");
  expect(await timetableOf(JOBS)(work)).toEqual(["by-the-minute"]);
});

test("a clock a few minutes behind another process's gives no job a second turn", async () => {
  const [ahead, behind] = ["2026-11-22T10:05:00Z", "2026-11-22T10:02:00Z"].map((at) => db.work(undefined, fixedClock(at)));
  for (const work of [ahead, behind]) if (work !== undefined) expect(await timetableOf(JOBS)(work)).toEqual([]);
  expect(await db.asOwner("select looked_until from kernel.timetable")).toEqual([{ looked_until: new Date("2026-11-22T10:05:00Z") }]);
});

test("two processes on one database give a job one turn; one that starts after a night off makes up for what was missed", async () => {
  const clock = fixedClock("2026-11-22T10:00:30Z");
  const work = db.work(undefined, clock);
  const [one, other] = [timetableOf(JOBS), timetableOf(JOBS)];
  await one(work);
  clock.set("2026-11-22T10:01:00Z");
  expect((await Promise.all([one(work), other(work)])).flat()).toEqual(["by-the-minute"]);
  clock.set("2026-11-23T09:01:00Z");
  expect(await timetableOf(JOBS)(work)).toContain("nightly");
});

test("a turn that still waits is not added to by the next, and a look that failed is made again", async () => {
  const name = `test.${newId()}`;
  const clock = fixedClock("2026-11-22T10:00:30Z");
  const work = db.work(undefined, clock);
  const look = timetableOf([job(name, "* * * * *")]);
  await look(work);
  clock.set("2026-11-22T10:01:00Z");
  await db.asOwner("revoke update on kernel.timetable from motlan_app");
  await expect(look(work)).rejects.toThrow(/permission denied/);
  await db.asOwner("grant update on kernel.timetable to motlan_app");
  expect(await look(work)).toEqual([name]);
  clock.set("2026-11-22T10:02:00Z");
  expect(await look(work)).toEqual([name]);
  const waiting = await db.asOwner("select run_at from graphile_worker.jobs where key = $1", [`timetable:${name}`]);
  expect(waiting).toEqual([{ run_at: new Date("2026-11-22T10:02:00Z") }]);
});
