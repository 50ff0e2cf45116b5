import { addWorkingMinutes, OFFICE_HOURS, workingMinutesBetween } from "@motlan/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { latestStart, riskAt, riskOf } from "./risk.ts";
import type { ProcessStep } from "./step.ts";

const at = (text: string) => new Date(`2026-11-${text}:00+07:00`);
const step = (id: string, post: string, parts: Partial<ProcessStep> = {}): ProcessStep => ({ id, does: "examine", post, ...parts });
const process = [
  step("take-in", "one-stop-clerk"),
  step("a", "specialist", { parallel: "p" }),
  step("b", "police-officer", { parallel: "p" }),
  step("confirm", "applicant", { does: "confirm" }),
  step("sign", "vice-chair", { does: "sign" }),
];
const HOURS: Readonly<Record<string, number>> = { "take-in": 2, a: 4, b: 6, confirm: 40, sign: 2 };
const hoursOf = (id: string) => HOURS[id] ?? 0;
/** Friday 20 November 2026, 09:00; due on Monday at 17:00: fourteen working hours. */
const now = at("20T09:00");
const dossier = {
  ...{ process, status: "open" as const, step: "take-in", marks: {}, pausedAt: undefined },
  ...{ dueAt: at("23T17:00"), stepDueAt: at("20T11:00") },
};

test.each([
  ["after it come six hours side by side and two: by Monday 07:30 the first must be done", {}, at("23T07:30")],
  ["in the last step nothing comes after it", { step: "sign", stepDueAt: at("23T17:00") }, at("23T17:00")],
  ["the step's own hours end too late for the rest: at once", { stepDueAt: at("23T09:00") }, now],
  ["too late already", { dueAt: at("20T10:00"), stepDueAt: at("20T10:00") }, at("19T10:00")],
  ["no clock", { dueAt: undefined }, undefined],
  ["the clock stands", { pausedAt: now }, undefined],
])("%s", (_what, parts, risk) => {
  expect(riskAt({ ...dossier, ...parts }, hoursOf, now, OFFICE_HOURS)?.toISOString()).toBe(risk?.toISOString());
});

test.each([
  ["20T09:00", "in-time"],
  ["23T08:00", "at-risk"],
  ["23T17:00", "at-risk"],
  ["23T17:01", "late"],
])("at %s it is %s", (when, risk) => {
  expect(riskOf({ dueAt: at("23T17:00"), riskAt: at("23T08:00") }, at(when))).toBe(risk);
});

test("without a deadline there is no risk", () => {
  expect(riskOf({ dueAt: null, riskAt: null }, now)).toBe("none");
});

test("the latest start leaves that working time, and a minute later no longer", () => {
  const instants = fc.integer({ min: 0, max: 200 * 1440 }).map((minutes) => new Date(at("20T09:00").getTime() + minutes * 60_000));
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 6000 }), (due, minutes) => {
      const start = latestStart(due, minutes, OFFICE_HOURS);
      expect(workingMinutesBetween(start, due)).toBeGreaterThanOrEqual(minutes);
      expect(workingMinutesBetween(new Date(start.getTime() + 60_000), due)).toBeLessThan(minutes);
      expect(addWorkingMinutes(start, minutes).getTime()).toBeLessThanOrEqual(due.getTime() + 60_000);
    }),
    { numRuns: 60 },
  );
});
