import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { daysToDecide, endOfTerm, type Instance, termsOn } from "./terms.ts";

test.each([
  [1, false, false, 30],
  [1, true, false, 45],
  [1, false, true, 45],
  [1, true, true, 60],
  [2, false, false, 45],
  [2, true, false, 60],
  [2, false, true, 60],
  [2, true, true, 70],
] satisfies [Instance, boolean, boolean, number][])("instance %i, complex %s, remote %s: %i days", (instance, complex, remote, days) => {
  const terms = termsOn(instance, localDate("2026-11-20"));
  expect(daysToDecide(terms, { complex, remote })).toBe(days);
});

test.each([
  ["2026-11-20T09:00:00+07:00", 10, "2026-11-30T17:00:00+07:00"],
  ["2026-11-20T23:59:00+07:00", 10, "2026-11-30T17:00:00+07:00"],
  ["2026-11-18T09:00:00+07:00", 10, "2026-11-30T17:00:00+07:00"],
  ["2026-12-02T09:00:00+07:00", 30, "2027-01-04T17:00:00+07:00"],
  ["2040-01-01T09:00:00+07:00", 10, "2040-01-11T17:00:00+07:00"],
])("%s and %i days end %s", (from, days, end) => {
  expect(endOfTerm(new Date(from), days)).toEqual(new Date(end));
});
