import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { type Delegation, delegates, signatureLines } from "./delegation.ts";
import type { PostKind } from "./post.ts";

const given: Delegation = {
  ...{ id: "d", agencyId: "x", fromPost: "chair", officialId: "o", postId: "p", decisionNumber: "12/QĐ-UBND" },
  ...{ decidedOn: localDate("2026-10-30"), matters: ["1.001193"], from: localDate("2026-11-01"), to: localDate("2027-01-01") },
};
const asked = { officialId: "o", postId: "p", procedureCode: "1.001193", signedBy: ["chair", "vice-chair"], on: localDate("2026-11-20") };

test.each([
  ["within it", {}, true],
  ["on the first day", { on: localDate("2026-11-01") }, true],
  ["on the first day no longer", { on: localDate("2027-01-01") }, false],
  ["before it", { on: localDate("2026-10-31") }, false],
  ["another procedure", { procedureCode: "2.000635" }, false],
  ["what the head does not sign", { signedBy: ["vice-chair"] }, false],
  ["another official", { officialId: "q" }, false],
  ["the same official from another post", { postId: "q" }, false],
])("%s", (_what, parts, holds) => {
  expect(delegates(given, { ...asked, ...parts })).toBe(holds);
});

test("without matters it is for whatever the head signs", () => {
  expect(delegates({ ...given, matters: [] }, { ...asked, procedureCode: "2.000635" })).toBe(true);
});

test.each<[PostKind, string, PostKind | undefined, readonly string[]]>([
  ["chair", "2026-11-20", undefined, ["Chủ tịch"]],
  ["vice-chair", "2026-11-20", undefined, ["KT. CHỦ TỊCH", "Phó Chủ tịch"]],
  ["deputy-director", "2026-11-20", undefined, ["KT. GIÁM ĐỐC", "Phó Giám đốc"]],
  ["deputy-police-chief", "2026-11-20", undefined, ["KT. TRƯỞNG CÔNG AN", "Phó Trưởng Công an"]],
  ["head-of-division", "2026-11-20", "chair", ["TUQ. CHỦ TỊCH", "Trưởng phòng"]],
  ["civil-status-officer", "2026-11-20", "vice-chair", ["TUQ. PHÓ CHỦ TỊCH", "Công chức tư pháp – hộ tịch"]],
  ["vice-chair", "2020-03-04", undefined, ["Phó Chủ tịch"]],
])("above the signature of a %s on %s, by authority of %s: %j", (kind, on, from, lines) => {
  expect(signatureLines(kind, localDate(on), from)).toEqual(lines);
});
