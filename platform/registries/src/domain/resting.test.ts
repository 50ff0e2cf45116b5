import { expect, test } from "vitest";
import { restsFor } from "./resting.ts";

test("what is refused again and again is asked for more and more seldom, once a day at last", () => {
  const minutes = [0, 1, 2, 10, 11, 12, 5_000].map((tries) => restsFor(tries) / 60_000);
  expect(minutes).toEqual([1, 2, 4, 1_024, 1_440, 1_440, 1_440]);
});
