import { checkProcedure, feeFormula } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { businessPack, company, companySuspension, householdRegistration, householdSuspension } from "./index.ts";

const DATES = ["today", "submittedOn", "pause.from", "pause.to"];
function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, DATES));
const checkOf = (version: typeof company, name: string, index = 0) =>
  version.pages.flatMap((page) => page.fields).find((field) => field.name === name)?.checks?.[index]?.rule;

test.each(businessPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("what founding a company costs", () => {
  test.each([
    ["online", "2026-11-20", false, 0],
    ["counter", "2026-12-31", false, 25_000],
    ["counter", "2027-01-01", false, 50_000],
    ["post", "2027-01-01", true, 0],
  ])("the charge %s on %s, from a household business %s: %i đồng", (channel, submittedOn, fromHousehold, amount) => {
    const fee = company.fees.find(({ id }) => id === "registration");
    if (!fee) throw new Error("no charge");
    const facts = toFacts({ channel, submittedOn, company: { fromHousehold } }, DATES);
    expect(toJson(evaluate(rule(feeFormula(fee)), facts))).toBe(amount);
  });

  test("publication costs 100,000 đồng however one applies", () => {
    expect(company.fees.find(({ id }) => id === "publication")?.amount).toBe("100000");
  });
});

test.each([
  ["Tạp hóa Cô Lan", true],
  ["CÔNG TY Cô Lan", false],
  ["Doanh nghiệp Lan", false],
])("a household business may be called %s: %s", (name, may) => {
  expect(stands(checkOf(householdRegistration, "business.name"), { business: { name } })).toBe(may);
});

test.each([
  [0, 0, true],
  [1, 0, false],
  [1, 1, true],
  [2, 1, false],
])("registered %i, ended %i: may register %s", (business, ended, may) => {
  const one = householdRegistration.eligibility?.find(({ id }) => id === "one-only");
  expect(stands(one?.rule, { found: { business, ended } })).toBe(may);
});

describe("a pause", () => {
  const facts = (from: string, to: string) => ({ submittedOn: "2026-11-20", pause: { act: "suspend", from, to } });
  test("is told three days before", () => {
    for (const version of [householdSuspension, companySuspension]) {
      expect(stands(checkOf(version, "pause.from"), facts("2026-11-23", "2027-01-01"))).toBe(true);
      expect(stands(checkOf(version, "pause.from"), facts("2026-11-22", "2027-01-01"))).toBe(false);
    }
  });

  test("of a household business lasts thirty days or more, of an enterprise a year at most", () => {
    expect(stands(checkOf(householdSuspension, "pause.to"), facts("2026-12-01", "2026-12-30"))).toBe(true);
    expect(stands(checkOf(householdSuspension, "pause.to"), facts("2026-12-01", "2026-12-29"))).toBe(false);
    expect(stands(checkOf(companySuspension, "pause.to"), facts("2026-12-01", "2027-12-01"))).toBe(true);
    expect(stands(checkOf(companySuspension, "pause.to"), facts("2026-12-01", "2027-12-02"))).toBe(false);
  });
});
