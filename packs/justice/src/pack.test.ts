import { checkProcedure, feeFormula, type ProcedureVersion } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import * as pack from "./index.ts";

function rule(text: string | undefined) {
  const parsed = parseRule(text ?? "");
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, ["today"])));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, ["today"]));
const feeOf = ({ fees: [fee] }: ProcedureVersion, facts: JsonObject) => fee && asked(feeFormula(fee), facts);
const checksOf = (version: ProcedureVersion, name: string) =>
  version.pages.flatMap((page) => page.fields).find((field) => field.name === name)?.checks ?? [];

test("the examiner finds nothing in the pack", () => {
  expect(pack.justicePack.procedures.flatMap(checkProcedure)).toEqual([]);
});

describe("what it costs", () => {
  test.each([
    [1, 1, 2_000],
    [2, 3, 12_000],
    [3, 1, 5_000],
    [10, 2, 24_000],
    [198, 1, 200_000],
    [500, 2, 400_000],
  ])("%i pages in %i copies: %i đồng", (pages, copies, amount) => {
    expect(feeOf(pack.certifiedCopy, { pages, copies })).toBe(amount);
  });

  test.each([
    ["none", 1, 200_000],
    ["none", 2, 200_000],
    ["none", 4, 210_000],
    ["student", 3, 105_000],
    ["merit", 1, 100_000],
    ["poor", 5, 0],
    ["child", 1, 0],
  ])("a criminal record for %s, %i slips: %i đồng", (spared, copies, amount) => {
    expect(feeOf(pack.criminalRecord, { spared, copies })).toBe(amount);
  });

  test.each([
    ["other", "none", 400_000],
    ["other", "child", 0],
    ["step", "none", 0],
    ["uncle", "none", 0],
  ])("an adoption by %s, spared %s: %i đồng", (relation, spared, amount) => {
    expect(feeOf(pack.adoption, { relation, spared })).toBe(amount);
  });

  test("a signature ten thousand, nationality a hundred thousand, the register nothing", () => {
    expect([feeOf(pack.certifiedSignature, {}), feeOf(pack.nationality, { spared: "none" }), pack.bookCopy.fees]).toEqual([
      10_000,
      100_000,
      [],
    ]);
  });
});

describe("whom one may adopt (Law on Adoption, articles 8 and 14)", () => {
  const [young, gap] = checksOf(pack.adoption, "child.dateOfBirth");
  test.each([
    ["other", "2010-11-23", true],
    ["other", "2010-11-22", false],
    ["step", "2010-11-22", true],
    ["uncle", "2008-11-22", false],
  ])("%s adopts a child born on %s: %s", (relation, dateOfBirth, may) => {
    expect(stands(young?.rule, { today: "2026-11-22", relation, child: { dateOfBirth } })).toBe(may);
  });

  test.each([
    ["other", "1994-02-03", true],
    ["other", "1994-02-04", false],
    ["step", "1999-01-01", true],
  ])("%s born on %s adopts a child born on 3 February 2014: %s", (relation, dateOfBirth, may) => {
    expect(stands(gap?.rule, { relation, adopter: { dateOfBirth }, child: { dateOfBirth: "2014-02-03" } })).toBe(may);
  });
});

test("number 2 is not asked for another, and number 1 keeps what was struck out to itself", () => {
  const [check] = checksOf(pack.criminalRecord, "sort");
  expect(stands(check?.rule, { sort: "two", actingFor: "authorised" })).toBe(false);
  expect(stands(check?.rule, { sort: "two", actingFor: "child" })).toBe(true);
  const { convictions, details } = pack.criminalRecord.result.data;
  const cleared = { checked: { convictions: "cleared", details: "Bản án 12/2009" } };
  expect([asked(convictions, { ...cleared, sort: "one" }), asked(details, { ...cleared, sort: "one" })]).toEqual([
    "Không có án tích",
    null,
  ]);
  expect([asked(convictions, { ...cleared, sort: "two" }), asked(details, { ...cleared, sort: "two" })]).toEqual([
    "Đã được xóa án tích",
    "Bản án 12/2009",
  ]);
});

test("many places take fifteen days, no proof of nationality sixty", () => {
  expect(pack.criminalRecord.cases?.filter(({ when }) => stands(when, { lived: "many" })).map(({ deadline }) => deadline.count)).toEqual([
    15,
  ]);
  expect(
    pack.nationality.cases?.filter(({ when }) => stands(when, { proof: { kind: "none" } })).map(({ deadline }) => deadline.count),
  ).toEqual([60]);
  expect(pack.nationality.cases?.some(({ when }) => stands(when, { proof: { kind: "passport" } }))).toBe(false);
});
