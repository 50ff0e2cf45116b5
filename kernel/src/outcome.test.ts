import { expect, test } from "vitest";
import { judgeAnswer, type Outcome } from "./outcome.ts";

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
])("what is answered %i after %i failures is %s", (status, failures, kind) => {
  expect(judgeAnswer(status, failures).kind).toBe(kind);
});
