import { expect, test } from "vitest";
import { shareOf } from "./figures.ts";

test.each([
  [1, 4, 0.25],
  [0, 4, 0],
  [0, 0, undefined],
])("%d of %d", (part, whole, share) => {
  expect(shareOf(part, whole)).toBe(share);
});
