import fc from "fast-check";
import { expect, test } from "vitest";
import {
  announce,
  announcedIn,
  believedAfter,
  type CentreKey,
  type CentreTerms,
  isDue,
  isOld,
  judgeCentreKey,
  keyInCharge,
  keysOnDisk,
} from "./centre-key.ts";

const HOUR = 3_600_000;
const TERMS: CentreTerms = { ageMs: 100 * HOUR, noticeMs: 20 * HOUR, overlapMs: 6 * HOUR };
const at = (hours: number) => new Date(hours * HOUR);
const iso = (hours: number) => at(hours).toISOString();
const first: CentreKey = { x: "first", from: iso(0) };
const both = announce([first], "second", at(10), TERMS);

test("the next key is announced with its day, and the one in use then ends; announcing again changes nothing", () => {
  expect(both).toEqual([
    { x: "first", from: iso(0), until: iso(36) },
    { x: "second", from: iso(30) },
  ]);
  expect(announce(both, "third", at(20), TERMS)).toBe(both);
});

test.each([
  ["before its day the next key signs nothing", "second", 29, "centre-key-early"],
  ["from then on it does", "second", 30, undefined],
  ["and the old one within the overlap", "first", 35, undefined],
  ["but not beyond", "first", 36, "centre-key-ended"],
] as const)("%s", (_what, x, hour, why) => {
  const verdict = judgeCentreKey(both.find((key) => key.x === x) ?? expect.unreachable(), at(hour));
  expect(verdict.ok ? undefined : verdict.why).toBe(why);
});

test("the newest that holds is in charge: an old one changes no keys, and nobody leaves himself out", () => {
  expect(keyInCharge(both, at(29))?.x).toBe("first");
  expect(keyInCharge(both, at(31))?.x).toBe("second");
  const thiefs = [first, { x: "thief", from: iso(31) }];
  expect(believedAfter(both, thiefs, "first", at(32))).toBe(both);
  expect(believedAfter(both, thiefs, "second", at(32))).toBe(both);
  expect(believedAfter(both, undefined, "second", at(32))).toBe(both);
  expect(believedAfter(both, [first], "first", at(20))).toEqual([first]);
});

test("what is said is brought into step with the disk", () => {
  expect(keysOnDisk([], { current: "first", next: undefined }, at(1))).toEqual([{ x: "first", from: iso(1) }]);
  expect(keysOnDisk(both, { current: "first", next: "second" }, at(12))).toEqual(both);
  expect(keysOnDisk(both, { current: "first", next: undefined }, at(12))).toEqual([first]);
  expect(keysOnDisk(both, { current: "other", next: "second" }, at(12))).toEqual([{ x: "other", from: iso(12) }]);
  expect(keysOnDisk(both, { current: "second", next: undefined }, at(31))).toEqual(both);
  expect(keysOnDisk(both, { current: "second", next: undefined }, at(36))).toEqual([{ x: "second", from: iso(30) }]);
  // Away from the announcement to the end of the old one: what is in use holds on, whatever has become of the next.
  expect(keysOnDisk(both, { current: "first", next: undefined }, at(99))).toEqual([first]);
});

test("its age counts from the day it holds; announced, it is not old again", () => {
  expect(isOld([first], at(99), TERMS)).toBe(false);
  expect(isOld([first], at(100), TERMS)).toBe(true);
  expect(isOld(announce([first], "second", at(100), TERMS), at(110), TERMS)).toBe(false);
});

/** What may happen at the centre, in any order, between two directories; and whether the node fetches the second. */
const happening = fc.record({
  hours: fc.integer({ min: 0, max: 9 }),
  act: fc.constantFrom("nothing", "renew", "withdraw", "lost-next", "killed-after-making", "killed-after-taking"),
  fetches: fc.boolean(),
});
/** The longest the node is away: with the hours of the next happening still less than the notice. */
const AWAY_HOURS = 10;

test("a node that fetches within each notice, and hears of what is taken back, believes every directory the centre signs, whatever happens there", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
      let [hour, made, fetchedAt, held] = [0, 0, 0, [first] as readonly CentreKey[]];
      const centre = { current: "first", next: undefined as string | undefined, said: [first] as readonly CentreKey[] };
      const settle = (isKept = true) => {
        if (centre.next !== undefined && isDue(centre.said, centre.next, at(hour)))
          [centre.current, centre.next] = [centre.next, undefined];
        const said = keysOnDisk(centre.said, centre, at(hour));
        if (isKept) centre.said = said;
      };
      for (const { hours, act, fetches } of happenings) {
        hour += hours;
        settle(act !== "killed-after-taking");
        const isWaiting = announcedIn(centre.said, at(hour)) !== undefined;
        const isTakenBack = isWaiting && (act === "withdraw" || act === "lost-next");
        if (act === "renew" || act === "killed-after-making") centre.next ??= `key-${++made}`;
        if (act === "renew" && centre.next !== undefined) centre.said = announce(centre.said, centre.next, at(hour), TERMS);
        if (isTakenBack) centre.next = undefined;
        settle();
        if (!fetches && !isTakenBack && hour - fetchedAt < AWAY_HOURS) continue;
        fetchedAt = hour;
        const signer = held.find(({ x }) => x === centre.current);
        expect(signer !== undefined && judgeCentreKey(signer, at(hour)).ok).toBe(true);
        held = believedAfter(held, centre.said, centre.current, at(hour));
        expect(keyInCharge(held, at(hour))?.x).toBe(centre.current);
      }
    }),
    { numRuns: 500 },
  );
});
