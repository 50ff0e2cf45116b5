import { expect, test } from "vitest";
import { typedDay } from "./typed-day.ts";

test.each([
  ["22/11/2026", "2026-11-22"],
  [" 2-1-2026 ", "2026-01-02"],
  ["29.02.2028", "2028-02-29"],
  ["29/02/2026", undefined],
  ["2026-11-22", undefined],
  ["22/11/26", undefined],
  ["", undefined],
])("%s is %s", (text, day) => {
  expect(typedDay(text)).toBe(day);
});
