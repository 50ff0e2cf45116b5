import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { type AbsenceScope, absentBehind, covers, decideAbsence } from "./absence.ts";
import { POST_KINDS, type PostKind } from "./post.ts";

const away = (officialId: string, standInId: string, from: string, to: string, scope: AbsenceScope = "sign") => ({
  ...{ officialId, standInId, scope },
  ...{ from: localDate(from), to: localDate(to) },
});
const today = localDate("2026-11-20");

test.each([
  ["a week", away("a", "b", "2026-11-23", "2026-11-28"), [], undefined],
  ["begun before today", away("a", "b", "2026-11-18", "2026-11-21"), [], undefined],
  ["back before leaving", away("a", "b", "2026-11-23", "2026-11-23"), [], "period-malformed"],
  ["over already", away("a", "b", "2026-11-10", "2026-11-20"), [], "absence-gone"],
  ["twice", away("a", "b", "2026-11-23", "2026-11-28"), [away("a", "c", "2026-11-27", "2026-11-30")], "absent-already"],
  ["after the other one", away("a", "b", "2026-11-23", "2026-11-28"), [away("a", "c", "2026-11-28", "2026-11-30")], undefined],
  ["by somebody away", away("a", "b", "2026-11-23", "2026-11-28"), [away("b", "c", "2026-11-27", "2026-11-30")], "stand-in-away"],
] as const)("%s", (_what, absence, others, why) => {
  expect(decideAbsence(absence, others, today)).toMatchObject(why === undefined ? { ok: true } : { ok: false, why });
});

const chain = [away("a", "b", "2026-11-18", "2026-11-25"), away("b", "c", "2026-11-20", "2026-11-22")];

test.each([
  ["c", "2026-11-20", ["b", "a"]],
  ["c", "2026-11-22", []],
  ["b", "2026-11-19", ["a"]],
  ["b", "2026-11-25", []],
  ["a", "2026-11-20", []],
])("whose work %s does on %s: %j", (official, on, whose) => {
  expect(absentBehind(official, chain, localDate(on), "sign")).toEqual(whose);
});

test.each<[AbsenceScope, AbsenceScope, boolean]>([
  ["read", "read", true],
  ["read", "act", false],
  ["act", "read", true],
  ["act", "act", true],
  ["act", "sign", false],
  ["sign", "act", true],
  ["sign", "sign", true],
])("left to be %s: asked to %s", (given, asked, does) => {
  expect(absentBehind("b", [away("a", "b", "2026-11-18", "2026-11-25", given)], today, asked)).toEqual(does ? ["a"] : []);
});

test("two who stand in for each other end the search", () => {
  const ring = [away("a", "b", "2026-11-18", "2026-11-25"), away("b", "a", "2026-11-18", "2026-11-25")];
  expect(absentBehind("a", ring, today, "read")).toEqual(["b"]);
});

test.each<[PostKind, PostKind, boolean]>([
  ["specialist", "civil-status-officer", true],
  ["head-of-division", "specialist", true],
  ["chair", "vice-chair", true],
  ["specialist", "head-of-division", false],
  ["chair", "one-stop-clerk", false],
])("a %s covers a %s: %s", (kind, other, does) => {
  expect(covers(new Set(POST_KINDS[kind].permissions), other)).toBe(does);
});

test.each<[PostKind, PostKind, AbsenceScope, boolean]>([
  ["registry-clerk", "one-stop-clerk", "act", false],
  ["specialist", "one-stop-clerk", "read", true],
  ["service-designer", "specialist", "read", false],
  ["vice-chair", "chair", "act", false],
])("a %s covers a %s so far as to %s: %s", (kind, other, scope, does) => {
  expect(covers(new Set(POST_KINDS[kind].permissions), other, scope)).toBe(does);
});
