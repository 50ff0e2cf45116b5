import { expect, test } from "vitest";
import { type Attempts, decideTry, type Limit } from "./attempts.ts";

const limit: Limit = { most: 3, withinMs: 600_000, restMs: 300_000 };
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 21, 8, minutes));

function tryAt(minutes: readonly number[]): (Attempts | string)[] {
  let last: Attempts | undefined;
  return minutes.map((minute) => {
    const decided = decideTry(last, limit, at(minute));
    if (!decided.ok) return `wait ${decided.about.minutes}`;
    last = decided.value;
    return last;
  });
}

test("the last try allowed begins the rest; the next is told how long to wait", () => {
  expect(tryAt([0, 1, 2, 3])).toMatchObject([{ tries: 1 }, { tries: 2 }, { tries: 3, lockedUntil: at(7) }, "wait 4"]);
});

test("after the rest, counting begins anew", () => {
  expect(tryAt([0, 1, 2, 7]).at(-1)).toEqual({ tries: 1, since: at(7) });
});

test("tries far apart never add up", () => {
  expect(tryAt([0, 9, 20, 31]).map((row) => (typeof row === "string" ? row : row.tries))).toEqual([1, 2, 1, 1]);
});
