import { expect, test } from "vitest";
import { checkRows, isSimple, untickedRows } from "./check-rows.ts";
import { aDossier } from "./testing/a-dossier.ts";

const now = new Date("2026-11-20T03:00:00Z");
const text = (vi: string) => ({ vi, en: vi });
const checklist = [
  { id: "grown", text: text("Đủ 18 tuổi"), rule: "seat.hours > 17" },
  { id: "name", text: text("Họ tên rõ ràng") },
  { id: "lamp", text: text("Đèn"), when: "seat.lamp = true" },
];
const history = [
  { id: 1n, at: now, move: "submit", from: null, to: "open", step: "take-in", actor: { kind: "person" }, note: {} },
  { id: 2n, at: now, move: "complete", from: "open", to: "open", step: "sign", actor: { kind: "official" }, note: { checked: ["name"] } },
];
const rowsOf = (hours: number, parts: object = {}, ticked?: string[]) =>
  checkRows(aDossier({ seat: { hours, lamp: false } }, { checklist, ...parts }), now, "vi", ticked);

test("what the machine found well is ticked; what a person must judge is not; what does not apply is left out", () => {
  expect(rowsOf(20)).toEqual([
    { value: "grown", label: "Đủ 18 tuổi", checked: true, machine: { passed: true } },
    { value: "name", label: "Họ tên rõ ràng", checked: false },
  ]);
});

test("what the machine found wrong waits for a person, and keeps the dossier out of a batch", () => {
  const rows = rowsOf(3);
  expect(untickedRows(rows).map(({ value }) => value)).toEqual(["grown", "name"]);
  expect(isSimple(rows)).toBe(false);
  expect(isSimple(rowsOf(20))).toBe(true);
});

test("a row ticked at an earlier step stays ticked", () => {
  expect(untickedRows(rowsOf(20, { history }))).toEqual([]);
});

test("after a refusal the form shows the ticks as they were sent, not the machine's", () => {
  expect(rowsOf(20, { history }, ["name"]).map(({ checked }) => checked)).toEqual([false, true]);
});
