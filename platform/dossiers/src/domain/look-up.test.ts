import { expect, test } from "vitest";
import { lastDigits, tidyCode } from "./look-up.ts";

test.each([
  ["5678", "5678"],
  ["345 678", "345678"],
  ["0912.345.678", "0912345678"],
  ["+84 912 345 678", "0912345678"],
  ["678", undefined],
  ["", undefined],
  ["abcd", undefined],
  ["1".repeat(16), undefined],
])("%s is %s", (typed, digits) => {
  expect(lastDigits(typed)).toBe(digits);
});

test("a code is read however it was typed", () => {
  expect(tidyCode(" h26.x1-261121-0001 ")).toBe("H26.X1-261121-0001");
});
