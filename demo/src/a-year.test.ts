import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { honour, marketStall } from "@motlan/dossiers/testing";
import { examplePack } from "@motlan/pack-example";
import { ALL_RULES, DEFAULTS, type Parameters, simulateYear, type YearFigures } from "@motlan/studio";
import { describe, expect, test } from "vitest";
import { PROCEDURES } from "./packs.ts";

/** The application to a linked group has no steps of its own worth the name: its parts are simulated, each by itself. */
const PUBLISHED = PROCEDURES.filter(({ parts }) => parts === undefined);
const MOST_STAFF = 50;
/** So many officials that nobody waits for one, each step taking all the hours its table gives, nothing missing: what is late then is late by its own table. */
const NO_LOAD: Partial<Parameters> = { perDay: 0.3, effort: 1, spread: 0, incomplete: 0, refused: 0, consulted: 0, absence: 0 };
/** Too few people for what comes in: everything that can happen happens. */
const BUSY: Partial<Parameters> = { perDay: 6, effort: 0.3, incomplete: 0.4, answerDays: 2, consulted: 0.5, absence: 0.2 };

function yearOf(version: ProcedureVersion, parts: Partial<Parameters>, struck?: string): YearFigures {
  const staff = Object.fromEntries(version.steps.map(({ post }) => [post, parts === NO_LOAD ? MOST_STAFF : 1]));
  const year = simulateYear(version, { ...DEFAULTS, staff, ...parts }, struck);
  if (year === undefined) throw new Error(`${version.code} cannot be simulated`);
  return year;
}

describe("a year of every published declaration", () => {
  test.each(PUBLISHED.map((version) => [version.code, version] as const))(
    "%s without load: nothing is late by its own table",
    (_, version) => {
      // A term of calendar days shrinks over Tết whatever its table says; every other week it has to hold.
      const byCalendar = version.channels.some(({ deadline: { unit } }) => unit === "day" || unit === "month" || unit === "year");
      const year = yearOf(version, NO_LOAD, byCalendar ? "days-off" : undefined);
      expect(year.received).toBeGreaterThan(50);
      expect(year.late + year.overdue).toBe(0);
      expect(year.told.apologies).toBe(0);
    },
  );

  test("under load every rule of the calendar, the clock and the scheduler holds at least once over all of them", () => {
    const fired = new Map<string, number>();
    for (const [at, version] of PUBLISHED.entries()) {
      const year = yearOf(version, { ...BUSY, perDay: 0.8, seed: at });
      for (const [rule, times] of Object.entries(year.fired)) fired.set(rule, (fired.get(rule) ?? 0) + times);
      expect(year.decided + year.ended + year.open).toBe(year.received);
      expect(year.onTime + year.late).toBe(year.decided);
    }
    // What the old decree alone knew, and what a year without exchanged days does not have.
    const elsewhere = ["restarts", "working-saturdays"];
    expect(ALL_RULES.map(({ id }) => id).filter((id) => !fired.has(id) && !elsewhere.includes(id))).toEqual([]);
  });
});

describe("each rule is needed: a year without it comes out otherwise", () => {
  const versions = [honour, marketStall, ...examplePack.procedures];
  const years = [2027, 2026, 2024];
  const whole = years.map((year) => versions.map((version) => yearOf(version, { ...BUSY, year })));
  const plain = ({ fired: _, ...figures }: YearFigures) => figures;

  test("the same seed is the same year", () => {
    expect(yearOf(honour, { ...BUSY, year: 2027 })).toEqual(whole[0]?.[0]);
    expect(yearOf(honour, { ...BUSY, year: 2027, seed: 2 })).not.toEqual(whole[0]?.[0]);
  });

  test.each(ALL_RULES.map(({ id }) => id))("%s", (rule) => {
    const differs = years.some((year, at) =>
      versions.some((version, which) => {
        const with_ = whole[at]?.[which];
        return with_ !== undefined && JSON.stringify(plain(yearOf(version, { ...BUSY, year }, rule))) !== JSON.stringify(plain(with_));
      }),
    );
    expect(differs).toBe(true);
  });

  test("a rule that does not exist changes nothing", () => {
    expect(plain(yearOf(honour, { ...BUSY, year: 2027 }, "no-such-rule"))).toEqual(plain(yearOf(honour, { ...BUSY, year: 2027 })));
  });
});
