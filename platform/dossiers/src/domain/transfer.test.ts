import { OFFICE_HOURS } from "@motlan/formats";
import { expect, test } from "vitest";
import type { OfWhole } from "./dossier.ts";
import { answerBy, mayReturn, mayTransfer } from "./transfer.ts";

const at = (local: string) => new Date(`${local}:00+07:00`);
const none = { receipts: {}, overrides: [], disputes: [], changedSince: [] };
const whole: OfWhole = { id: "w", code: "W", versionId: "v", part: "p", deadline: { count: 1, unit: "working-day" } };

test.each([
  ["2026-11-20T09:00", "2026-11-23T09:00"],
  ["2026-11-20T16:00", "2026-11-23T16:00"],
  ["2026-11-21T10:00", "2026-11-23T17:00"],
])("passed on at %s it may be given back until %s", (passed, until) => {
  expect(answerBy(at(passed), OFFICE_HOURS)).toEqual(at(until));
});

test.each([
  ["nothing done yet", {}, none, false, false, undefined],
  ["passed on before", {}, none, false, true, "transferred-already"],
  ["a linked application", {}, none, true, false, "transfer-not-possible"],
  ["a part of one", {}, { ...none, whole }, false, false, "transfer-not-possible"],
  ["something is recorded", { records: [] }, none, false, false, "transfer-not-possible"],
])("passing on, %s", (_, outcome, origins, isWhole, before, fault) => {
  expect(mayTransfer({ outcome, origins }, isWhole, before)).toBe(fault);
});

const process = [
  { id: "take-in", does: "take-in", post: "one-stop-clerk" },
  { id: "draft", does: "draft", post: "specialist" },
] as const;
const passed = { marks: { passedOn: true as const }, process, step: "take-in" };
const open = { answer: null, answerBy: at("2026-11-23T09:00") };

test.each([
  ["in time", passed, open, "2026-11-23T08:00", undefined],
  ["a minute late", passed, open, "2026-11-23T09:01", "transfer-term-over"],
  ["never passed on", { ...passed, marks: {} }, undefined, "2026-11-23T08:00", "not-transferred"],
  ["answered before", passed, { ...open, answer: "returned" }, "2026-11-23T08:00", "not-transferred"],
  ["at a later step", { ...passed, step: "draft" }, open, "2026-11-23T08:00", "not-transferred"],
])("giving back, %s", (_, dossier, transfer, now, fault) => {
  expect(mayReturn(dossier, transfer, at(now))).toBe(fault);
});
