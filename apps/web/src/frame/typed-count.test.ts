import { expect, test } from "vitest";
import { typedCount } from "./typed-count.ts";

test.each([
  ["0", 0],
  [" 12 ", 12],
  ["1.203", 1203],
  ["1 203 456", 1203456],
  ["", Number.NaN],
  ["-5", Number.NaN],
  ["2,5", Number.NaN],
  ["1.20", Number.NaN],
  ["nhiều", Number.NaN],
  ["99999999999999", Number.NaN],
])("%j is %d", (text, count) => {
  expect(typedCount(text)).toBe(count);
});
