import { expect, test } from "vitest";
import { decideRating } from "./rating.ts";

const now = new Date("2026-11-21T09:00:00+07:00");
const before = (days: number, ms = 0) => ({ ratedAt: new Date(now.getTime() - days * 86_400_000 - ms) });

test.each([
  ["a returned result", 3, "", "returned", undefined, undefined],
  ["a refusal", 1, "", "refused", undefined, undefined],
  ["after a change of mind", 2, "", "returned", before(7), undefined],
  ["too late to change", 2, "", "returned", before(7, 1), "too-late-to-change"],
  ["while it is worked on", 3, "", "open", undefined, "not-finished"],
  ["while the result waits at the counter", 3, "", "decided", undefined, "not-finished"],
  ["after it was withdrawn", 3, "", "withdrawn", undefined, "not-finished"],
  ["no such score", 4, "", "returned", undefined, "score-wrong"],
  ["half a score", 1.5, "", "returned", undefined, "score-wrong"],
  ["a thousand characters", 3, "a".repeat(1_000), "returned", undefined, undefined],
  ["one more", 3, "a".repeat(1_001), "returned", undefined, "words-too-long"],
])("%s", (_what, score, words, status, earlier, why) => {
  const decided = decideRating({ score, words }, { status }, earlier, now);
  expect(decided.ok ? undefined : decided.why).toBe(why);
});
