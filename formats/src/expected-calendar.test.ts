import { instantOf, localDate, localDateOf, minuteOfDay } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWorkingMinutes,
  clockStart,
  dayNumber,
  dayText,
  dueAfterPause,
  dueAt,
  expectedDaysOff,
  expectedWorkingDay,
  findDayOff,
  isWorkingDay,
  OFFICE_HOURS,
  type OfficeHours,
  type Term,
  workingMinutesBetween,
} from "./index.ts";
import { lunarMonthStart } from "./moon.ts";

/** Ten years of calendar: seven known, three expected. */
const TEN_YEARS: OfficeHours = { ...OFFICE_HOURS, isWorkingDay: expectedWorkingDay };
const instant = fc.date({ min: new Date("2021-01-05T00:00:00Z"), max: new Date("2030-12-31T00:00:00Z"), noInvalidDate: true });
const minutes = fc.integer({ min: 1, max: 9600 });
const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom<Term["unit"]>("hour", "working-day", "day") }),
  fc.record({ count: fc.integer({ min: 1, max: 12 }), unit: fc.constant<Term["unit"]>("month") }),
  fc.record({ count: fc.integer({ min: 1, max: 2 }), unit: fc.constant<Term["unit"]>("year") }),
);
const between = (from: Date, to: Date) => workingMinutesBetween(from, to, TEN_YEARS);

describe("days off expected beyond the known years", () => {
  // The first day of the first lunar month as the yearly notices had it.
  test.each(["2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"])("Tết on %s", (day) => {
    expect(dayText(lunarMonthStart(dayNumber(`${day.slice(0, 4)}-02-19`)))).toBe(day);
  });

  test.each(["2021-04-21", "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16"])(
    "Hùng Kings' Day on %s",
    (day) => {
      expect(dayText(lunarMonthStart(dayNumber(`${day.slice(0, 4)}-04-20`)) + 9)).toBe(day);
    },
  );

  // Vietnam keeps Tết of 2030 a day before its northern neighbour: the conjunction falls before midnight here, after midnight there.
  test.each([
    ["2028-01-26", 2028],
    ["2029-02-13", 2029],
    ["2030-02-02", 2030],
  ])("Tết on %s is reckoned ahead", (day, year) => {
    expect(dayText(lunarMonthStart(dayNumber(`${year}-02-19`)))).toBe(day);
  });

  test.each([2028, 2029, 2030, 2031, 2035, 2040])(
    "%i has as many days off as the Labour Code gives, all weekdays, all marked expected",
    (year) => {
      const off = [...expectedDaysOff(year)];
      expect(off).toHaveLength(12);
      expect(off.every(([day, { expected }]) => expected && ![0, 6].includes((day + 4) % 7))).toBe(true);
      expect(off.every(([day]) => !expectedWorkingDay(day))).toBe(true);
    },
  );

  test("by the rule alone, the last known year comes out as the calendar has it", () => {
    const known = Array.from({ length: 365 }, (_, after) => dayNumber("2027-01-01") + after).filter((day) => findDayOff(dayText(day)));
    expect([...expectedDaysOff(2027).keys()].toSorted((a, b) => a - b)).toEqual(known);
  });

  test("what is known stands, and no dossier's clock takes the expected for known", () => {
    expect(expectedWorkingDay(dayNumber("2026-08-22"))).toBe(true);
    expect(expectedWorkingDay(dayNumber("2026-11-24"))).toBe(false);
    expect(() => isWorkingDay(localDate("2028-01-03"))).toThrow("no working calendar for 2028");
  });
});

describe("over ten years of calendar", () => {
  test("whoever comes later is never due earlier; a longer term never ends earlier", () => {
    fc.assert(
      fc.property(instant, instant, term, (a, b, asked) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(dueAt(first, asked, TEN_YEARS) <= dueAt(second, asked, TEN_YEARS)).toBe(true);
        expect(dueAt(first, asked, TEN_YEARS) <= dueAt(first, { ...asked, count: asked.count + 1 }, TEN_YEARS)).toBe(true);
      }),
    );
  });

  test("a dossier is due on a day of work, in office hours, after it began", () => {
    fc.assert(
      fc.property(instant, term, (at, asked) => {
        const due = dueAt(at, asked, TEN_YEARS);
        expect(expectedWorkingDay(dayNumber(localDateOf(due)))).toBe(true);
        expect(minuteOfDay(due)).toBeGreaterThan(450);
        expect(minuteOfDay(due)).toBeLessThanOrEqual(1020);
        expect(due > clockStart(at, TEN_YEARS)).toBe(true);
      }),
    );
  });

  test("after 15:00 is the next working morning; until 15:00 is the same day", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const start = clockStart(at, TEN_YEARS);
        const day = dayNumber(localDateOf(at));
        const sameDay = expectedWorkingDay(day) && minuteOfDay(at) < 900;
        expect(localDateOf(start) === localDateOf(at)).toBe(expectedWorkingDay(day) && at <= instantOf(localDateOf(at), 15));
        if (!sameDay && localDateOf(start) !== localDateOf(at)) expect(minuteOfDay(start)).toBe(450);
      }),
    );
  });

  test("hours, days and working minutes agree: eight hours are a day, and what is added lies between", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 90 }), minutes, minutes, (at, days, a, b) => {
        expect(dueAt(at, { count: days * 8, unit: "hour" }, TEN_YEARS)).toEqual(dueAt(at, { count: days, unit: "working-day" }, TEN_YEARS));
        expect(between(clockStart(at, TEN_YEARS), dueAt(at, { count: days, unit: "working-day" }, TEN_YEARS))).toBeCloseTo(days * 480, 6);
        const sum = addWorkingMinutes(at, a + b, TEN_YEARS);
        expect(addWorkingMinutes(addWorkingMinutes(at, a, TEN_YEARS), b, TEN_YEARS)).toEqual(sum);
      }),
    );
  });

  test("a pause gives back exactly what was left, however long; two pauses are one after the other; none is none", () => {
    fc.assert(
      fc.property(instant, minutes, minutes, minutes, fc.integer({ min: 0, max: 200_000 }), (from, a, b, c, long) => {
        const due = addWorkingMinutes(from, a + b + c, TEN_YEARS);
        const paused = addWorkingMinutes(from, a, TEN_YEARS);
        const resumed = new Date(paused.getTime() + long * 60_000);
        const renewed = dueAfterPause(due, paused, resumed, TEN_YEARS);
        expect(renewed >= due).toBe(true);
        expect(between(resumed, renewed)).toBeCloseTo(b + c, 6);
        expect(between(due, renewed)).toBeCloseTo(between(paused, resumed), 6);
        expect(dueAfterPause(due, paused, paused, TEN_YEARS)).toEqual(due);
        const again = addWorkingMinutes(resumed, b, TEN_YEARS);
        const later = new Date(again.getTime() + long * 30_000);
        expect(between(later, dueAfterPause(renewed, again, later, TEN_YEARS))).toBeCloseTo(c, 6);
      }),
    );
  });

  test("a pause in a night or over a holiday moves nothing, and one after the deadline neither", () => {
    fc.assert(
      fc.property(instant, minutes, fc.integer({ min: 1, max: 900 }), (from, term, night) => {
        const due = addWorkingMinutes(from, term, TEN_YEARS);
        const after = new Date(due.getTime() + night * 60_000);
        expect(dueAfterPause(due, after, new Date(after.getTime() + 86_400_000), TEN_YEARS)).toEqual(due);
        const evening = instantOf(localDateOf(from), 17);
        const morning = new Date(evening.getTime() + night * 60_000);
        if (evening < due && between(evening, morning) === 0) expect(dueAfterPause(due, evening, morning, TEN_YEARS)).toEqual(due);
      }),
    );
  });
});

test("a term of years ends at closing time on the same day of a later year", () => {
  expect(dueAt(instantOf(localDate("2026-11-20"), 9), { count: 1, unit: "year" })).toEqual(instantOf(localDate("2027-11-22"), 17));
});
