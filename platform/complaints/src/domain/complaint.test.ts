import { expect, test } from "vitest";
import { aComplaint } from "../testing/index.ts";
import { complainable, decideMove, dueOf, type Move, maySecond, STATES } from "./complaint.ts";

const ALLOWED: Readonly<Record<Move, readonly string[]>> = {
  "take-up": ["received"],
  decline: ["received"],
  ask: ["taken-up"],
  answer: ["asked"],
  lengthen: ["taken-up", "asked"],
  decide: ["taken-up", "asked"],
  withdraw: ["received", "taken-up", "asked"],
  end: ["decided"],
};

test.each(["take-up", "decline", "ask", "answer", "lengthen", "decide", "withdraw", "end"] satisfies Move[])(
  "%s is done in its states and in no other",
  (move) => {
    expect(STATES.filter((state) => decideMove({ state }, move).ok)).toEqual(ALLOWED[move]);
  },
);

const now = new Date("2026-11-20T09:00:00+07:00");
const before = (days: number) => new Date(now.getTime() - days * 86_400_000);

test.each([
  ["refused", undefined, before(1), ["refusal"]],
  ["refused", before(2), before(1), ["refusal", "delay"]],
  ["refused", undefined, before(91), []],
  ["stopped", undefined, before(1), ["stop"]],
  ["returned", before(-1), before(1), ["result"]],
  ["open", before(1), undefined, ["delay"]],
  ["open", before(-1), undefined, []],
  ["withdrawn", before(2), before(1), []],
])("%s due %s ended %s: %j", (status, dueAt, endedAt, about) => {
  expect(complainable({ status, dueAt, decidedAt: undefined }, endedAt, now)).toEqual(about);
});

test.each([
  [{ state: "decided", secondUntil: before(-1) }, true],
  [{ state: "decided", secondUntil: before(1) }, "second-too-late"],
  [{ state: "ended" }, "second-too-late"],
  [{ state: "received", takeUpBy: before(1) }, true],
  [{ state: "received", takeUpBy: before(-1) }, "second-not-yet"],
  [{ state: "taken-up", decideBy: before(1) }, true],
  [{ state: "withdrawn" }, "second-not-yet"],
  [{ state: "decided", instance: 2 }, "already-second"],
] as const)("second instance %j: %s", (parts, said) => {
  const decided = maySecond(aComplaint(parts), now);
  expect(decided.ok ? decided.value : decided.why).toBe(said);
});

test("what is due follows the state", () => {
  const complaint = aComplaint({ takeUpBy: before(3), decideBy: before(2) });
  expect(dueOf({ ...complaint, state: "received" })).toEqual(before(3));
  expect(dueOf({ ...complaint, state: "asked" })).toEqual(before(2));
  expect(dueOf({ ...complaint, state: "decided" })).toBeUndefined();
});
