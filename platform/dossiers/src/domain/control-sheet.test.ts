import { OFFICE_HOURS } from "@motlan/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { controlLines, type HistoryMark, minutesHeld } from "./control-sheet.ts";
import type { Process } from "./step.ts";

const process: Process = [
  { id: "take-in", does: "take-in", post: "one-stop-clerk" },
  { id: "examine", does: "examine", post: "civil-status-officer" },
  { id: "sign", does: "sign", post: "vice-chair" },
];
const at = (time: string) => new Date(`2026-11-${time}:00+07:00`);
const clerk = { kind: "official", id: "clerk" };
const mark = (time: string, move: string, to: string, step: string | null, actor = clerk): HistoryMark => ({
  at: at(time),
  move,
  to,
  step,
  actor,
});
const rules = {
  process,
  office: OFFICE_HOURS,
  now: at("19T10:00"),
  hours: new Map([
    ["take-in", 4],
    ["examine", 8],
    ["sign", 2],
  ]),
};
const told = (marks: readonly HistoryMark[]) =>
  controlLines(marks, rules).map(({ step, used, verdict, officialId }) => [step.id, used, verdict, officialId]);

test("each step: who, how long against the hours, early, on time or late; what is still there has no end", () => {
  const marks = [
    mark("16T08:00", "submit", "open", "take-in"),
    mark("16T09:00", "complete", "open", "examine"),
    mark("18T09:30", "complete", "open", "sign", { kind: "official", id: "officer" }),
  ];
  expect(told(marks)).toEqual([
    ["take-in", 60, "early", "clerk"],
    ["examine", 990, "late", "officer"],
    ["sign", 510, "late", undefined],
  ]);
});

test("with less than an hour to spare it was on time", () => {
  const marks = [mark("16T08:00", "submit", "open", "take-in"), mark("16T13:00", "complete", "open", "examine")];
  expect(told(marks)[0]).toEqual(["take-in", 210, "on-time", "clerk"]);
});

test("the time the applicant had the word, or had not paid, is nobody's", () => {
  const marks = [
    mark("16T08:00", "submit", "awaiting-payment", "take-in"),
    mark("17T08:00", "pay", "open", "take-in"),
    mark("17T09:00", "ask", "waiting", "take-in"),
    mark("18T09:00", "supplement", "open", "take-in"),
    mark("18T09:30", "complete", "open", "examine"),
    mark("18T10:00", "refuse", "refused", null),
  ];
  expect(told(marks)).toEqual([
    ["take-in", 90, "early", "clerk"],
    ["examine", 30, "early", "clerk"],
  ]);
});

test("a step done twice has two lines", () => {
  const marks = [
    mark("16T08:00", "submit", "open", "examine"),
    mark("16T09:00", "complete", "open", "sign"),
    mark("16T10:00", "send-back", "open", "examine"),
    mark("16T11:00", "complete", "open", "sign"),
  ];
  expect(told(marks).map(([id]) => id)).toEqual(["examine", "sign", "examine", "sign"]);
});

test("held time is never negative, and what is split adds up", () => {
  const minute = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(minute, minute, minute, fc.array(fc.tuple(minute, fc.constantFrom("open", "waiting", "confirming"))), (a, b, c, marks) => {
      const time = (n: number) => new Date(at("16T08:00").getTime() + n * 60_000);
      const [from, middle, until] = [a, b, c].sort((x, y) => x - y).map(time);
      const history = marks.sort(([x], [y]) => x - y).map(([n, to]) => ({ at: time(n), to }));
      if (from === undefined || middle === undefined || until === undefined) return;
      const held = (x: Date, y: Date) => minutesHeld(history, x, y, OFFICE_HOURS);
      expect(held(from, until)).toBeGreaterThanOrEqual(0);
      expect(held(from, middle) + held(middle, until)).toBe(held(from, until));
    }),
  );
});
