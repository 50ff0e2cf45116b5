import { OFFICE_HOURS, type OfficeHours } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { describe, expect, test } from "vitest";
import { extendedDueAt, latenessOf, resumeClock, startClock, stepDueAt } from "./clock.ts";

const at = (text: string) => new Date(`${text}+07:00`);

describe("the statutory clock", () => {
  test.each([
    ["on Friday at nine, one working day", "2026-11-20T09:00", 1, "2026-11-20T09:00", "2026-11-23T09:00"],
    ["on Sunday at 23:00 it starts on Monday at opening", "2026-11-22T23:00", 1, "2026-11-23T07:30", "2026-11-23T17:00"],
    ["after 15:00 it starts the next working day", "2026-11-19T15:01", 1, "2026-11-20T07:30", "2026-11-20T17:00"],
    ["over the holiday of 24 November", "2026-11-23T16:00", 1, "2026-11-25T07:30", "2026-11-25T17:00"],
  ])("%s", (_, received, days, from, due) => {
    expect(startClock(at(received), { count: days, unit: "working-day" }, OFFICE_HOURS)).toEqual({ clockFrom: at(from), dueAt: at(due) });
  });

  test("time spent waiting for the applicant does not count", () => {
    const resumed = resumeClock({ dueAt: at("2026-11-20T17:00"), pausedAt: at("2026-11-20T09:00") }, at("2026-11-26T09:00"), OFFICE_HOURS);
    expect(resumed).toEqual(at("2026-11-26T17:00"));
  });

  test("a deadline over before the pause stays over, by as much as it was", () => {
    const late = { dueAt: at("2026-11-20T09:00"), pausedAt: at("2026-11-20T10:00") };
    expect(resumeClock(late, at("2026-11-26T09:00"), OFFICE_HOURS)).toEqual(at("2026-11-20T09:00"));
  });

  test("a step's hours run in working time", () => {
    expect(stepDueAt(at("2026-11-20T10:30"), 2, OFFICE_HOURS)).toEqual(at("2026-11-20T14:00"));
  });

  test.each([
    ["2026-11-20T17:00", "2026-11-20T09:00", "on-time"],
    ["2026-11-20T17:00", "2026-11-20T13:00", "soon"],
    ["2026-11-20T09:00", "2026-11-20T09:01", "late"],
  ])("due %s looks at %s: %s", (due, now, expected) => {
    expect(latenessOf(at(due), at(now))).toBe(expected);
  });

  test.each([
    ["from the old day, where it is still to come", "2026-11-20T17:00", "2026-11-19T09:00", "2026-11-23T17:00"],
    ["from now, where it has passed", "2026-11-18T17:00", "2026-11-20T09:00", "2026-11-23T09:00"],
  ])("an extension runs %s", (_, due, now, expected) => {
    expect(extendedDueAt(at(due), at(now), { count: 1, unit: "working-day" }, OFFICE_HOURS)).toEqual(at(expected));
  });
});

test("on a day on which the office alone is closed no clock runs", () => {
  const office: OfficeHours = { ...OFFICE_HOURS, closed: new Set([localDate("2026-11-23")]) };
  const friday = at("2026-11-20T09:00");
  expect(startClock(friday, { count: 1, unit: "working-day" }, office).dueAt).toEqual(at("2026-11-25T09:00"));
  expect(stepDueAt(at("2026-11-20T16:00"), 2, office)).toEqual(at("2026-11-25T09:30"));
  expect(resumeClock({ dueAt: at("2026-11-20T17:00"), pausedAt: friday }, at("2026-11-20T14:00"), office)).toEqual(at("2026-11-25T11:00"));
  expect(extendedDueAt(friday, friday, { count: 1, unit: "working-day" }, office)).toEqual(at("2026-11-25T09:00"));
});
