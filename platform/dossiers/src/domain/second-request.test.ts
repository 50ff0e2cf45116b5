import { expect, test } from "vitest";
import { decideSignOff } from "./second-request.ts";

const open = { decidedAt: null, officialId: "clerk" };
const word = { approved: true, words: "", by: "chair", leads: true };

test.each([
  ["a leader says yes", open, word, "send"],
  ["a leader says no, and why", open, { ...word, approved: false, words: "Đã nêu ở lần một" }, "keep"],
  ["a no without a word", open, { ...word, approved: false, words: "  " }, "second-words-needed"],
  ["whoever does not lead", open, { ...word, leads: false }, "not-superior"],
  ["a leader on their own request", open, { ...word, by: "clerk" }, "not-superior"],
  ["said already", { ...open, decidedAt: new Date(0) }, word, "second-request-closed"],
  ["said already, and not theirs to say", { ...open, decidedAt: new Date(0) }, { ...word, leads: false }, "not-superior"],
] as const)("%s", (_, request, said, expected) => {
  const decided = decideSignOff(request, said);
  expect(decided.ok ? decided.value : decided.why).toBe(expected);
});
