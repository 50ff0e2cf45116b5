import { expect, test } from "vitest";
import { newsOf, outlasts } from "./telling.ts";

const now = new Date("2026-11-20T09:00:00+07:00");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const since = (kind: "listener" | "job" | "turn", minutes: number) => ({ kind, name: "x", since: minutesAgo(minutes) });

test.each([
  ["listener", 9, false],
  ["listener", 10, true],
  ["turn", 9, false],
  ["turn", 10, true],
  ["job", 0, true],
] as const)("a %s that fails for %d minutes is worth telling: %s", (kind, minutes, worth) => {
  expect(outlasts(since(kind, minutes), now)).toBe(worth);
});

const [begun, goesOn] = ["upkeep.stands-still", "upkeep.stands-for-long"];
test.each([
  ["nothing stands still", 0, 0, null, undefined],
  ["something began", 1, 0, null, begun],
  ["it was told", 0, 1, 5, undefined],
  ["it was told, and something else began within the hour", 1, 1, 59, undefined],
  ["it was told, and something else began", 1, 1, 60, begun],
  ["it was told almost a day ago", 0, 1, 24 * 60 - 1, undefined],
  ["it was told a day ago", 0, 1, 24 * 60, goesOn],
  ["all of it was settled since", 0, 0, 24 * 60, undefined],
] as const)("%s", (_, fresh, told, ago, news) => {
  const [one, other] = [since("listener", 60), since("turn", 60)];
  const standing = [...(fresh ? [one] : []), ...(told ? [other] : [])];
  const toldAt = ago === null ? null : minutesAgo(ago);
  expect(newsOf({ standing, wasTold: (it) => it === other, toldAt, now })).toBe(news);
});
