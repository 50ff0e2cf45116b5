import { checkProcedure } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { labourPack, unemploymentBenefit, workPermit } from "./index.ts";
import { MONTHLY, MONTHS } from "./procedures/benefit-rules.ts";

function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const asked = (text: string, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, [])));
const fieldOf = (version: typeof workPermit, name: string) => {
  const found = version.pages.flatMap((page) => page.fields).find((field) => field.name === name);
  if (!found) throw new Error(name);
  return found;
};

test.each(labourPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("unemployment benefit", () => {
  test.each([
    [12, 3],
    [36, 3],
    [47, 3],
    [48, 4],
    [60, 5],
    [143, 11],
    [144, 12],
    [400, 12],
  ])("%i months paid give %i months of benefit", (paidMonths, months) => {
    expect(asked(MONTHS, { benefit: { paidMonths } })).toBe(months);
  });

  test.each([
    [10_000_000, "1", 6_000_000],
    [60_000_000, "1", 26_550_000],
    [60_000_000, "4", 18_500_000],
    [5_555_555, "3", 3_333_333],
  ])("an average wage of %i in region %s: %i đồng a month", (averageWage, region, monthly) => {
    expect(asked(MONTHLY, { benefit: { averageWage, region } })).toBe(monthly);
  });

  test.each([
    ["2026-08-20", true],
    ["2026-08-19", false],
  ])("a job that ended on %s, filed on 20 November: in time %s", (endedOn, inTime) => {
    const facts = toFacts({ submittedOn: "2026-11-20", job: { endedOn } }, ["submittedOn", "job.endedOn"]);
    expect(holds(rule(fieldOf(unemploymentBenefit, "job.endedOn").checks?.[1]?.rule), facts)).toBe(inTime);
  });
});

test.each([
  ["2028-12-01", true],
  ["2028-12-02", false],
])("a work permit from 1 December 2026 until %s: allowed %s", (to, allowed) => {
  const facts = toFacts({ job: { from: "2026-12-01", to } }, ["job.from", "job.to"]);
  expect(holds(rule(fieldOf(workPermit, "job.to").checks?.[0]?.rule), facts)).toBe(allowed);
});
