import { expect, test } from "vitest";
import { nationalStateOf } from "./national-state.ts";
import { STATUSES } from "./state.ts";

test.each([
  ["awaiting-payment", "take-in", false, 6],
  ["open", "take-in", false, 1],
  ["open", "examine", true, 4],
  ["consulting", "examine", true, 4],
  ["waiting", "take-in", false, 5],
  ["confirming", "confirm", true, 4],
  ["recording", "record", true, 4],
  ["sealing", "seal", true, 4],
  ["decided", "return", true, 9],
  ["returned", undefined, true, 10],
  ["refused", undefined, false, 3],
  ["refused", undefined, true, 8],
  ["stopped", undefined, true, 8],
  ["withdrawn", undefined, true, 7],
] as const)("%s at %s (taken in: %s) is told to the national portal as %i", (status, act, takenIn, expected) => {
  expect(nationalStateOf({ status }, act, takenIn)).toBe(expected);
});

test("every status has one of the ten", () => {
  for (const status of STATUSES) expect(nationalStateOf({ status }, "examine", true)).toBeGreaterThan(0);
});
