import { isWorkingDay, workingMinutesBetween } from "@motlan/formats";
import { instantOf, localDate, localDateOf, yearsBetween } from "@motlan/kernel";
import { expect, test } from "vitest";
import { demoPeople } from "../people/make-country.ts";
import { makePlans } from "./make-plans.ts";

const until = instantOf(localDate("2026-11-22"), 9);
const country = demoPeople();
const plans = makePlans(country, { count: 2_000, until }).flat();
const inMonth = (month: string) => plans.filter(({ submittedAt }) => localDateOf(submittedAt).startsWith(month));
const closed = plans.filter(({ submittedAt }) => submittedAt < instantOf(localDate("2026-11-19")));
const share = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length / list.length;

test("the same plans for the same instant, from July 2025 until then, each under a name of its own", () => {
  expect(makePlans(country, { count: 2_000, until }).flat()).toEqual(plans);
  const days = plans.map(({ submittedAt }) => localDateOf(submittedAt)).sort();
  expect(days[0]?.slice(0, 7)).toBe("2025-07");
  expect(plans.filter(({ submittedAt }) => submittedAt >= until)).toEqual([]);
  expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length);
  expect(Math.abs(plans.length - 2_300)).toBeLessThan(20);
});

test("less is asked at Tết and on days off, more before school begins", () => {
  expect(inMonth("2026-02").length).toBeLessThan(inMonth("2026-01").length);
  expect(inMonth("2026-08").length).toBeGreaterThan(inMonth("2026-05").length);
  expect(share(plans, ({ submittedAt }) => isWorkingDay(localDateOf(submittedAt)))).toBeGreaterThan(0.7);
});

test("four to seven in a hundred are late, more in the month that went wrong", () => {
  const late = share(closed, (plan) => plan.late);
  expect(late).toBeGreaterThan(0.035);
  expect(late).toBeLessThan(0.08);
  const bad = inMonth("2026-03").filter(({ commune }) => commune === 3);
  expect(share(bad, (plan) => plan.late)).toBeGreaterThan(late);
});

test.each([
  ["a Sunday", "2026-11-22", 9],
  ["a Monday before the offices open", "2026-11-23", 7],
  ["a Monday when they close", "2026-11-23", 17],
  ["the night after a holiday", "2026-09-03", 2],
])("on %s what was asked in the last hours of office time is still on the desks, some of it within the last hour", (_name, day, hour) => {
  const end = instantOf(localDate(day), hour);
  const fresh = makePlans(country, { count: 2_000, until: end })
    .flat()
    .filter(({ submittedAt, pace }) => pace >= 0.9 && workingMinutesBetween(submittedAt, end) <= 420);
  expect(fresh.length).toBeGreaterThan(250);
  expect(share(fresh, ({ submittedAt }) => workingMinutesBetween(submittedAt, end) <= 60)).toBeGreaterThan(0.4);
  expect(share(fresh, ({ asks }) => asks.kind === "birth")).toBeGreaterThan(0.1);
  expect(fresh.filter(({ submittedAt, fate }) => submittedAt > end || fate === "withdrawn")).toEqual([]);
});

test("most are content, a few are refused, asked for more or withdrawn", () => {
  const rated = plans.flatMap(({ rating }) => rating ?? []);
  expect(share(rated, ({ score }) => score === 3)).toBeGreaterThan(0.88);
  expect(share(rated, ({ score }) => score === 3)).toBeLessThan(0.97);
  for (const fate of ["refused", "asked", "withdrawn"] as const) {
    const some = share(plans, (plan) => plan.fate === fate);
    expect(some).toBeGreaterThan(0.002);
    expect(some).toBeLessThan(0.08);
  }
});

test("nobody with a story and nobody dead applies; each mother has one child of the past, at an age to have one", () => {
  const told = new Set(country.told.values());
  const mothers: number[] = [];
  for (const { applicant, asks, submittedAt } of plans) {
    const person = country.people[applicant];
    expect([told.has(applicant), person?.diedOn]).toEqual([false, undefined]);
    if (asks.kind !== "birth") continue;
    mothers.push(asks.mother);
    const mother = country.people[asks.mother];
    expect(asks.child.bornOn <= localDateOf(submittedAt)).toBe(true);
    expect(yearsBetween(mother?.bornOn ?? asks.child.bornOn, asks.child.bornOn)).toBeGreaterThanOrEqual(18);
    expect(yearsBetween(mother?.bornOn ?? asks.child.bornOn, asks.child.bornOn)).toBeLessThanOrEqual(41);
  }
  expect(new Set(mothers).size).toBe(mothers.length);
  expect(mothers.length).toBeGreaterThan(100);
});

test("nobody applies to the committee they work for: no official decides on a dossier of their own", () => {
  const holders = country.staff.filter(({ office }) => office === undefined || office === "commune/committee");
  const both = plans.filter(({ applicant, commune }) => holders.some((one) => one.person === applicant && one.commune === commune));
  expect(both.map(({ name }) => name)).toEqual([]);
});
