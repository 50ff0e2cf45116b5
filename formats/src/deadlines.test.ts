import { instantOf, localDate, localDateOf, minuteOfDay } from "@motlan/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vectors from "../../vectors/deadlines.json" with { type: "json" };
import {
  addWorkingMinutes,
  CalendarUnknown,
  clockStart,
  decideDueAt,
  dueAfterPause,
  dueAt,
  findDayOff,
  formatTerm,
  isWorkingDay,
  minutesOfWorkingDay,
  nextWorkingDay,
  type OfficeHours,
  type Term,
  workingMinutesBetween,
} from "./index.ts";

const unit = (text: string): Term["unit"] => (text === "hour" || text === "day" || text === "month" ? text : "working-day");
const instant = fc.date({ min: new Date("2021-01-05T00:00:00Z"), max: new Date("2027-06-30T00:00:00Z"), noInvalidDate: true });

describe("shared cases", () => {
  test.each(vectors.due)("$name", (vector) => {
    const receivedAt = new Date(vector.receivedAt);
    expect(clockStart(receivedAt)).toEqual(new Date(vector.starts));
    const decided = decideDueAt(receivedAt, { count: vector.term.count, unit: unit(vector.term.unit) });
    if (vector.refused) return expect(decided).toMatchObject({ ok: false, why: vector.refused, about: { year: 2028 } });
    expect(decided).toEqual({ ok: true, value: new Date(vector.due ?? "") });
  });

  test.each(vectors.pauses)("$name", ({ due, pausedAt, resumedAt, newDue }) => {
    expect(dueAfterPause(new Date(due), new Date(pausedAt), new Date(resumedAt))).toEqual(new Date(newDue));
  });
});

describe("the working calendar", () => {
  const days = (year: number) =>
    Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)))
      .filter((day) => day.getUTCFullYear() === year)
      .map((day) => localDate(day.toISOString().slice(0, 10)));

  test.each([
    [2021, 11, 0],
    [2022, 11, 0],
    [2023, 11, 0],
    [2024, 12, 1],
    [2025, 12, 1],
    [2026, 14, 2],
    [2027, 12, 0],
  ])("%i: %i weekdays off, %i Saturdays worked, as many as the Labour Code gives", (year, off, saturdays) => {
    const isWeekday = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(days(year).filter((day) => isWeekday(day) && !isWorkingDay(day))).toHaveLength(off);
    expect(days(year).filter((day) => !isWeekday(day) && isWorkingDay(day))).toHaveLength(saturdays);
    expect(off - saturdays).toBe(year < 2026 ? 11 : 12);
  });

  test("names its days off and says which are only expected", () => {
    expect(findDayOff(localDate("2026-11-24"))).toMatchObject({ vi: "Ngày Văn hóa Việt Nam", expected: false });
    expect(findDayOff(localDate("2027-02-08"))).toMatchObject({ vi: "Tết Nguyên đán", expected: true });
    expect(findDayOff(localDate("2026-11-25"))).toBeUndefined();
  });

  test.each(["2020-12-31", "2028-01-01"])("knows nothing of %s and says so", (day) => {
    expect(() => isWorkingDay(localDate(day))).toThrow(CalendarUnknown);
    expect(() => findDayOff(localDate(day))).toThrow(CalendarUnknown);
  });

  test("after the last working day of 2027 comes a year it does not know", () => {
    expect(() => nextWorkingDay(localDate("2027-12-31"))).toThrow(CalendarUnknown);
    expect(nextWorkingDay(localDate("2026-02-13"))).toBe("2026-02-23");
  });
});

describe("working time", () => {
  test("what was added is what lies between", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 20_000 }), (from, minutes) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, minutes))).toBeCloseTo(minutes, 3);
      }),
    );
  });

  test("there is as far as back again", () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(workingMinutesBetween(a, b) + workingMinutesBetween(b, a)).toBe(0);
      }),
    );
  });

  test("adding in two steps is adding at once", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (from, a, b) => {
        expect(addWorkingMinutes(addWorkingMinutes(from, a), b)).toEqual(addWorkingMinutes(from, a + b));
      }),
    );
  });

  test("whoever comes later is never due earlier, and is due while the office works", () => {
    const term = fc.record({
      count: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom<Term["unit"]>("hour", "working-day", "day", "month"),
    });
    fc.assert(
      fc.property(instant, instant, term, (a, b, given) => {
        const asked: Term = given.unit === "month" ? { ...given, count: 1 + (given.count % 3) } : given;
        const [first, second] = a < b ? [a, b] : [b, a];
        const due = dueAt(first, asked);
        expect(due <= dueAt(second, asked)).toBe(true);
        expect(isWorkingDay(localDateOf(due))).toBe(true);
        expect(minuteOfDay(due)).toBeLessThanOrEqual(1020);
      }),
    );
  });

  test("a pause never brings a dossier nearer and gives back exactly what was left", () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 4800 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (from, term, after, pause) => {
          const due = addWorkingMinutes(from, term);
          const pausedAt = new Date(from.getTime() + after * 60_000);
          const resumedAt = new Date(pausedAt.getTime() + pause * 60_000);
          const renewed = dueAfterPause(due, pausedAt, resumedAt);
          expect(renewed >= due).toBe(true);
          if (pausedAt < due) expect(workingMinutesBetween(resumedAt, renewed)).toBeCloseTo(workingMinutesBetween(pausedAt, due), 3);
        },
      ),
    );
  });

  test("an office may have its own hours", () => {
    const summer: OfficeHours = {
      spells: [
        [420, 660],
        [810, 990],
      ],
      takesInUntil: 900,
    };
    expect(minutesOfWorkingDay(summer)).toBe(420);
    const due = dueAt(instantOf(localDate("2026-11-16"), 15, 1), { count: 1, unit: "working-day" }, summer);
    expect(due).toEqual(instantOf(localDate("2026-11-17"), 16, 30));
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("%s working days is no term", (count) => {
    expect(() => dueAt(new Date("2026-11-16T02:00:00Z"), { count, unit: "working-day" })).toThrow(RangeError);
  });

  test("working minutes are not taken away", () => {
    expect(() => addWorkingMinutes(new Date("2026-11-16T02:00:00Z"), -1)).toThrow(RangeError);
  });
});

test.each([
  [{ count: 1, unit: "working-day" }, "1 ngày làm việc", "1 working day"],
  [{ count: 0.5, unit: "working-day" }, "0,5 ngày làm việc", "0.5 working days"],
  [{ count: 4, unit: "hour" }, "4 giờ làm việc", "4 working hours"],
  [{ count: 15, unit: "day" }, "15 ngày", "15 days"],
  [{ count: 1, unit: "month" }, "1 tháng", "1 month"],
] as const)("%o is said", (term, vi, en) => {
  expect(formatTerm(term)).toEqual({ vi, en });
});

describe("an office that is closed besides", () => {
  // Friday 20 November 2026; the office is closed on Monday 23, the country on Tuesday 24 (Day of Vietnamese Culture).
  const hours: OfficeHours = {
    spells: [
      [450, 690],
      [780, 1020],
    ],
    takesInUntil: 900,
    closed: new Set([localDate("2026-11-23")]),
  };
  const friday = new Date("2026-11-20T09:00:00+07:00");
  const late = new Date("2026-11-20T16:00:00+07:00");

  test.each([
    ["one working day", { count: 1, unit: "working-day" }, friday, "2026-11-25T09:00:00+07:00"],
    ["handed in after 15:00", { count: 1, unit: "hour" }, late, "2026-11-25T08:30:00+07:00"],
    ["calendar days that end on the closed day", { count: 3, unit: "day" }, friday, "2026-11-25T17:00:00+07:00"],
  ] as const)("%s", (_, term, receivedAt, due) => {
    expect(dueAt(receivedAt, term, hours)).toEqual(new Date(due));
  });

  test("no working time passes on it, and nobody else is closed", () => {
    const from = new Date("2026-11-23T00:00:00+07:00");
    const to = new Date("2026-11-24T00:00:00+07:00");
    expect(workingMinutesBetween(from, to, hours)).toBe(0);
    expect(workingMinutesBetween(from, to)).toBe(480);
  });
});
