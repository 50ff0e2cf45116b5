import { expect, test } from "vitest";
import { type Face, isOverdue, judgeHalves } from "./matching.ts";

const face = (parts: Partial<Face & { fault: string | null }> = {}) => ({
  requestId: "r",
  side: "asking" as const,
  asked: "q",
  answered: "a",
  fault: null,
  ...parts,
});

test.each([
  ["both alike", {}, face({ side: "giving" }), "same"],
  ["another question", {}, face({ asked: "x" }), "differs"],
  ["another answer", {}, face({ answered: "x" }), "differs"],
  ["the answer never came here", { answered: null, fault: "peer-slow" }, face(), "same"],
  ["nor did the question change on its way there", { answered: null, fault: "peer-slow" }, face({ asked: "x" }), "differs"],
  ["an answer was had, and the giver holds nothing", {}, undefined, "missing"],
  ["refused by a giver that had believed it", { fault: "not-granted" }, undefined, "missing"],
  ["not believed there: no half is owed", { fault: "bad-signature" }, undefined, "same"],
  ["not reached: no half is owed", { fault: "peer-unreachable", answered: null }, undefined, "same"],
  ["a refusal nobody foresaw accuses nobody", { fault: "of-tomorrow" }, undefined, "same"],
  ["given, and the asker holds nothing", { side: "giving" }, undefined, "missing"],
  ["refused here, and the asker holds nothing", { side: "giving", fault: "not-granted" }, undefined, "missing"],
] as const)("%s", (_what, mine, theirs, found) => {
  expect(judgeHalves(face(mine), theirs)).toBe(found);
});

test("a half is owed after the longest call is over", () => {
  const ended = new Date(0);
  expect([isOverdue(ended, new Date(34_999)), isOverdue(ended, new Date(35_000))]).toEqual([false, true]);
});
