import { expect, test } from "vitest";
import { backOff } from "./back-off.ts";

test.each([
  [1, 1],
  [2, 2],
  [5, 30],
  [7, 120],
  [8, 300],
  [9, 300],
  [1_000, 300],
])("after %i failures one waits %i seconds, where five minutes are the most", (failures, seconds) => {
  expect(backOff(failures, 300_000)).toBe(seconds * 1_000);
});

test("a quarter of an hour is the most of all", () => {
  expect(backOff(99, Number.POSITIVE_INFINITY)).toBe(900_000);
});
