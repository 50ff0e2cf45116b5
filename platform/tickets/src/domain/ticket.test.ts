import { expect, test } from "vitest";
import { counterName } from "./ticket.ts";

test.each([
  [" 3 ", "3"],
  ["Quầy\n 3", "Quầy 3"],
  ["   ", undefined],
  ["x".repeat(40), "x".repeat(12)],
])("%j", (typed, name) => {
  expect(counterName(typed)).toBe(name);
});
