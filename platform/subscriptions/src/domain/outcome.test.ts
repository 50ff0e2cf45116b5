import { expect, test } from "vitest";
import { judgeMany, judgeOne, type Outcome } from "./outcome.ts";

test.each<[number, number, Outcome["kind"]]>([
  [200, 0, "taken"],
  [204, 9, "taken"],
  [422, 0, "refused"],
  [409, 0, "refused"],
  [403, 9, "later"],
  [429, 9, "later"],
  [500, 3, "later"],
  [500, 4, "refused"],
  [501, 4, "refused"],
  [503, 99, "later"],
  [302, 99, "later"],
])("one event answered %i after %i failures is %s", (status, attempts, kind) => {
  expect(judgeOne(status, attempts).kind).toBe(kind);
});

const SENT = [
  { id: "1", subject: "a" },
  { id: "2", subject: "b" },
  { id: "3", subject: "a" },
];

test.each<[number, number, readonly Outcome["kind"][] | "one-by-one"]>([
  [200, 0, ["taken", "taken", "taken"]],
  [422, 0, "one-by-one"],
  [404, 9, ["later", "later", "later"]],
  [500, 3, ["later", "later", "later"]],
  [500, 4, "one-by-one"],
  [503, 99, ["later", "later", "later"]],
])("several answered %i after %i failures: %j", (status, attempts, expected) => {
  const judged = judgeMany(SENT, status, new Map(), attempts);
  expect(judged === "one-by-one" ? judged : judged.map(({ kind }) => kind)).toEqual(expected);
});

test("what the receiver names is refused, and what follows of its subject waits behind it", () => {
  expect(judgeMany(SENT, 200, new Map([["1", "no such card"]]), 0)).toEqual([
    { kind: "refused", reason: "no such card" },
    { kind: "taken" },
    { kind: "later", reason: "behind" },
  ]);
});
