import type { Outcome } from "@motlan/kernel";
import { expect, test } from "vitest";
import { judgeMany } from "./outcome.ts";

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
