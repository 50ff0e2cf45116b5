import { expect, test } from "vitest";
import { decideGround, decideMove, type Move, type State, tidyWords } from "./question.ts";

test.each<[State, Move, boolean]>([
  ["received", "take-up", true],
  ["taken-up", "take-up", false],
  ["received", "answer", true],
  ["taken-up", "answer", true],
  ["answered", "answer", false],
  ["unjustified", "answer", false],
  ["unjustified", "conclude", true],
  ["answered", "conclude", false],
  ["concluded", "conclude", false],
  ["concluded", "pass-up", false],
])("%s, %s: %s", (state, move, ok) => {
  expect(decideMove({ state, lengthened: false }, move).ok).toBe(ok);
});

test("a term is lengthened once", () => {
  expect(decideMove({ state: "received", lengthened: false }, "lengthen").ok).toBe(true);
  expect(decideMove({ state: "taken-up", lengthened: true }, "lengthen")).toMatchObject({ ok: false, why: "already-longer" });
});

const question = { agencyId: "a", personId: "p", recordId: "r", readAt: new Date("2026-11-20T09:00:00Z") };
const ground = { agencyId: "a", personId: "p", submittedAt: new Date("2026-11-19T09:00:00Z"), recordIds: [] };
test.each([
  [{}, true],
  [{ personId: "father" }, "dossier-not-theirs"],
  [{ personId: "father", recordIds: ["r"] }, true],
  [{ agencyId: "b" }, "dossier-not-theirs"],
  [{ submittedAt: new Date("2026-11-21T09:00:00Z") }, "dossier-later"],
])("a dossier with %j: %s", (parts, outcome) => {
  const decided = decideGround({ ...ground, ...parts }, question);
  expect(decided.ok || decided.why).toBe(outcome);
});

test.each([
  [" vì sao ", true, "vì sao"],
  ["", false, ""],
  [" ", true, "words-missing"],
  ["x".repeat(2_001), false, "words-too-long"],
])("%j (needed: %s)", (typed, needed, outcome) => {
  const decided = tidyWords(typed, needed);
  expect(decided.ok ? decided.value : decided.why).toBe(outcome);
});
