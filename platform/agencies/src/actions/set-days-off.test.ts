import { dueAt, OFFICE_HOURS } from "@motlan/formats";
import { addDays, localDate, newId } from "@motlan/kernel";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listDaysOff } from "../store/days-off.ts";
import { anAgency } from "../testing/index.ts";
import { officeHoursOf } from "./office-hours-of.ts";
import { setDaysOff } from "./set-days-off.ts";

const clock = fixedClock("2026-11-20T09:00:00+07:00");
const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const administrator = anOfficial({ agencyId: agency.id, post: "administrator", permissions: ["agencies.manage"] });
const reason = { vi: "Lễ hội của xã", en: "The commune's festival" };
const day = (text: string) => ({ day: localDate(text), reason });

test("deadlines of that office, and of no other, leave its own day off out", async () => {
  expect(await officeHoursOf(db.pool, agency.id)).toBe(OFFICE_HOURS);
  const set = await setDaysOff(db.work(administrator, clock), {
    agencyId: agency.id,
    days: [day("2026-11-23"), day("2026-12-01"), day("2026-11-23")],
  });
  expect(set.map((one) => one.day)).toEqual(["2026-11-23", "2026-12-01"]);
  const hours = await officeHoursOf(db.pool, agency.id);
  // Tuesday 24 November is a holiday of the whole country.
  expect(dueAt(clock.now(), { count: 1, unit: "working-day" }, hours)).toEqual(new Date("2026-11-25T09:00:00+07:00"));
  expect(dueAt(clock.now(), { count: 1, unit: "working-day" })).toEqual(new Date("2026-11-23T09:00:00+07:00"));
});

test("no office is closed for ever", async () => {
  const days = Array.from({ length: 61 }, (_, at) => day(addDays(localDate("2027-01-01"), at)));
  expect(await refusal(setDaysOff(db.work(administrator, clock), { agencyId: agency.id, days }))).toBe("agencies/days-off-too-many");
  expect((await listDaysOff(db.pool, agency.id)).map((one) => one.day)).toEqual(["2026-11-23", "2026-12-01"]);
});

test("a day to come may be taken back, one gone by stays", async () => {
  await setDaysOff(db.work(administrator, clock), { agencyId: agency.id, days: [day("2026-11-23"), day("2026-12-01")] });
  clock.set("2026-11-25T08:00:00+07:00");
  await setDaysOff(db.work(administrator, clock), { agencyId: agency.id, days: [] });
  expect((await listDaysOff(db.pool, agency.id)).map((one) => one.day)).toEqual(["2026-11-23"]);
  expect(await refusal(setDaysOff(db.work(administrator, clock), { agencyId: agency.id, days: [day("2026-11-24")] }))).toBe(
    "agencies/day-gone",
  );
  expect(await refusal(setDaysOff(db.work(administrator, clock), { agencyId: newId(), days: [] }))).toBe("agencies/not-found");
});
