import { expect, test } from "vitest";
import { commandKey, countTry, reasonOf, refusedAnswersOf } from "./commands.ts";

test("a command asked anew after a refusal has a new request key; the first key never changes", () => {
  const once = { id: "d", outcome: {} };
  expect(commandKey(once, "badge")).toBe("d:badge");
  const twice = { id: "d", outcome: countTry({ entry: { name: "Mai" } }, "badge") };
  expect(commandKey(twice, "badge")).toBe("d:badge:2");
  expect(commandKey(twice, "other")).toBe("d:other");
});

test("a refusal's reason is read from whatever the owner sent", () => {
  expect([{ reason: "born-in-future" }, { message: "no" }, { reason: 7 }, null].map(reasonOf)).toEqual(["born-in-future", "no", "", ""]);
  expect(refusedAnswersOf({})).toEqual([]);
  expect(refusedAnswersOf({ refusedAnswers: [{ effectId: "badge", to: "office", reason: "no" }, "odd"] })).toHaveLength(1);
});
