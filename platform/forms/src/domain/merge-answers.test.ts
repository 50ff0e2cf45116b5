import { expect, test } from "vitest";
import { mergeAnswers } from "./merge-answers.ts";

const draft = { answers: { a: "1", b: "2" }, changedAt: { a: 3, b: 5 }, revision: 5 };

test.each([
  ["the newest tab changes anything", { a: "x", b: "y" }, 5, { a: "x", b: "y" }],
  ["an older tab changes what nobody touched since", { a: "x" }, 3, { a: "x", b: "2" }],
  ["an older tab brings the same value", { b: "2" }, 3, { a: "1", b: "2" }],
  ["a new question is answered in an older tab", { c: "z" }, 1, { a: "1", b: "2", c: "z" }],
  ["an answer is emptied", { a: null }, 5, { a: null, b: "2" }],
])("%s", (_, brought, revision, answers) => {
  expect(mergeAnswers(draft, brought, revision)).toMatchObject({ ok: true, value: { answers } });
});

test("two tabs that disagree are told both values", () => {
  expect(mergeAnswers(draft, { a: "1", b: "other" }, 4)).toEqual({
    ok: false,
    why: "changed-elsewhere",
    about: { revision: 5, conflicts: [{ path: "b", mine: "other", theirs: "2" }] },
  });
});
