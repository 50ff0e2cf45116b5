import { expect, test } from "vitest";
import { decideRating } from "./rating.ts";

const now = new Date("2026-11-21T09:00:00+07:00");
const daysAgo = (days: number) => ({ ratedAt: new Date(now.getTime() - days * 86_400_000) });

test.each([
  ["an open dossier", false, undefined, "", "not-yet"],
  ["a closed one", true, undefined, " Cảm ơn ", "Cảm ơn"],
  ["changed on the seventh day", true, daysAgo(7), "", ""],
  ["changed on the eighth", true, daysAgo(8), "", "too-late"],
  ["a thousand characters", true, undefined, "a".repeat(1_000), "a".repeat(1_000)],
  ["one more", true, undefined, "a".repeat(1_001), "too-long"],
] as const)("%s", (_, closed, before, words, expected) => {
  const decided = decideRating(closed, before, words, now);
  expect(decided.ok ? decided.value : decided.why).toBe(expected);
});
