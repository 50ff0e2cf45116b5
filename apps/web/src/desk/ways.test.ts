import { expect, test } from "vitest";
import { KEYS } from "./texts/frame.ts";
import { WAYS } from "./ways.ts";

/** The tabs of the queue have keys too; they stand on its page beside the menu. */
const TABS = ["g c", "g g"];

test("no two places of the desk are opened by the same keys", () => {
  const keys = [...WAYS.map((way) => way.keys), ...TABS];
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
});

test("no key is explained twice", () => {
  const keys = KEYS.map((row) => row.keys);
  expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
});
