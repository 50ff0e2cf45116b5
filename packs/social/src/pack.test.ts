import { checkProcedure, tableFormula } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { funeralSupport, healthCard, socialPack, socialPension } from "./index.ts";
import { ALLOWANCE } from "./procedures/allowance-groups.ts";

const DATES = ["today", "beneficiary.dateOfBirth", "applicant.dateOfBirth"];
function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const today = "2026-11-20";
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts({ today, ...facts }, DATES)));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts({ today, ...facts }, DATES));
const fieldOf = (version: typeof healthCard, name: string) => {
  const found = version.pages.flatMap((page) => page.fields).find((field) => field.name === name);
  if (!found) throw new Error(name);
  return found;
};

test.each(socialPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("the monthly allowance", () => {
  test.each([
    ["orphan", null, "2023-01-01", 0, 1_250_000],
    ["orphan", null, "2015-01-01", 0, 750_000],
    ["single-parent", null, "1990-01-01", 2, 1_000_000],
    ["elder", null, "1960-01-01", 0, 750_000],
    ["disabled", "most-severe", "2015-01-01", 0, 1_250_000],
    ["disabled", "most-severe", "1990-01-01", 0, 1_000_000],
    ["disabled", "severe", "1960-01-01", 0, 1_000_000],
    ["disabled", "severe", "1990-01-01", 0, 750_000],
    ["hiv", null, "1990-01-01", 0, 750_000],
  ])("%s, %s, born %s, %i children: %i đồng a month", (group, degree, dateOfBirth, children, amount) => {
    const facts = { allowance: { group, degree, children }, beneficiary: { dateOfBirth } };
    expect(asked(tableFormula(ALLOWANCE), facts)).toBe(amount);
  });
});

describe("the social pension", () => {
  const check = fieldOf(socialPension, "pension.poor").checks?.[0]?.rule;
  test.each([
    ["1951-11-20", false, true],
    ["1951-11-21", false, false],
    ["1956-11-20", true, true],
    ["1956-11-21", true, false],
  ])("born %s, poor %s: may have it %s", (dateOfBirth, poor, may) => {
    expect(stands(check, { beneficiary: { dateOfBirth }, pension: { poor, act: "start" } })).toBe(may);
  });

  test("a pension of 500,000 đồng or more excludes it; ending it is always allowed", () => {
    const other = fieldOf(socialPension, "pension.other").checks?.[0]?.rule;
    expect(stands(other, { pension: { other: 499_999, act: "start" } })).toBe(true);
    expect(stands(other, { pension: { other: 500_000, act: "start" } })).toBe(false);
    expect(stands(other, { pension: { other: 500_000, act: "stop" } })).toBe(true);
  });
});

test.each([
  ["child", 100],
  ["near-poor", 95],
  ["household", 80],
])("health insurance pays for %s %i per cent", (group, share) => {
  expect(asked(fieldOf(healthCard, "card.share").computed, { card: { group } })).toBe(share);
});

test("a funeral is supported with twenty times the standard", () => {
  const field = funeralSupport.steps.flatMap((step) => step.fields ?? []).find(({ name }) => name === "decided.amount");
  expect(asked(field?.prefill, {})).toBe(10_000_000);
});
