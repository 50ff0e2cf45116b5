import { checkProcedure, feeFormula } from "@motlan/catalogue/declare";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { healthPack, operatingLicence, practitionersRegistration } from "./index.ts";

function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}

test.each(healthPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("the fee of an operating licence", () => {
  test.each([
    ["hospital", "2026-12-31", 5_250_000],
    ["hospital", "2027-01-01", 10_500_000],
    ["polyclinic", "2026-11-20", 2_850_000],
    ["maternity", "2026-11-20", 2_850_000],
    ["traditional", "2026-11-20", 1_550_000],
    ["dental", "2026-11-20", 2_150_000],
    ["dental", "2027-01-01", 4_300_000],
  ])("%s on %s: %i đồng", (kind, submittedOn, amount) => {
    const [fee] = operatingLicence.fees;
    if (!fee) throw new Error("no fee");
    expect(toJson(evaluate(rule(feeFormula(fee)), toFacts({ submittedOn, facility: { kind } }, ["submittedOn"])))).toBe(amount);
  });
});

test.each([
  ["with-licence", true],
  ["while-waiting", true],
  ["join", false],
  ["leave", false],
])("practitioners registered %s wait for the licence: %s", (which, waits) => {
  expect(holds(rule(practitionersRegistration.cases?.[0]?.when), toFacts({ practice: { case: which } }, []))).toBe(waits);
});
