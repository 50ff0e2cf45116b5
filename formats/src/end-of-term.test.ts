import { expect, test } from "vitest";
import { endOfTerm, endOfWorkingDays } from "./end-of-term.ts";

test.each([
  // 24 November is a day off.
  ["2026-11-20T09:00:00+07:00", 7, "2026-12-02T17:00:00+07:00"],
  ["2026-11-22T09:00:00+07:00", 7, "2026-12-02T17:00:00+07:00"],
  ["2026-12-30T23:00:00+07:00", 2, "2027-01-04T17:00:00+07:00"],
  ["2040-01-01T09:00:00+07:00", 7, "2040-01-08T17:00:00+07:00"],
])("%s and %i working days end %s", (from, days, end) => {
  expect(endOfWorkingDays(new Date(from), days)).toEqual(new Date(end));
});

test("a term of calendar days that ends on a day off ends on the next working day", () => {
  expect(endOfTerm(new Date("2026-11-20T09:00:00+07:00"), 30)).toEqual(new Date("2026-12-21T17:00:00+07:00"));
});
