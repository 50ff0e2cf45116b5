import { expect, test } from "vitest";
import { shareOf } from "./share.ts";

test("whoever takes all they may leaves room for the next, and so does the next", () => {
  const first = shareOf(1_000, 0);
  const second = shareOf(1_000, first);
  const third = shareOf(1_000, first + second);
  expect([first, second, third]).toEqual([750, 187, 47]);
  expect(shareOf(1_000, 1_200)).toBe(0);
});
