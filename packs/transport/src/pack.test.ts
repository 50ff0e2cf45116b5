import { checkProcedure, feeFormula } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, holds, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { internationalPermit, licenceExchange, licenceReissue, transportPack, vehicleReissue, vehicleWithdrawal } from "./index.ts";
import { validTo } from "./shared.ts";

const DATES = ["today", "submittedOn", "licence.validTo", "permit.licenceTo"];
function rule(text = "") {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return parsed.value;
}
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, DATES)));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, DATES));
const feeOf = (version: typeof vehicleReissue, facts: JsonObject) => {
  const [fee] = version.fees;
  return fee === undefined ? undefined : asked(feeFormula(fee), facts);
};

test.each(transportPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("the charge for a licence", () => {
  test.each([
    ["online", "2025-12-31", 115_000],
    ["online", "2026-01-01", 135_000],
    ["counter", "2025-12-31", 135_000],
  ])("filed %s on %s: %i đồng", (channel, submittedOn, amount) => {
    for (const version of [licenceExchange, licenceReissue, internationalPermit])
      expect(feeOf(version, { channel, submittedOn })).toBe(amount);
  });
});

describe("the charge for vehicle papers", () => {
  test.each([
    ["certificate", "car", 50_000],
    ["certificate", "motorcycle", 50_000],
    ["plate", "trailer", 100_000],
    ["plate", "motorcycle", 50_000],
    ["both", "car", 150_000],
    ["both", "motorcycle", 100_000],
  ])("%s of a %s: %i đồng", (what, kind, amount) => {
    expect(feeOf(vehicleReissue, { loss: { what }, vehicle: { kind } })).toBe(amount);
  });
});

describe("how long a licence holds", () => {
  test.each([
    ["a1", null],
    ["b1", null],
    ["b", "2036-11-20"],
    ["c1", "2036-11-20"],
    ["c", "2031-11-20"],
    ["de", "2031-11-20"],
  ])("class %s until %s", (which, until) => {
    expect(asked(validTo("licence.class", "today"), { today: "2026-11-20", licence: { class: which } })).toBe(until);
  });

  test.each([
    ["2027-05-01", "2027-05-01"],
    ["2032-05-01", "2029-11-20"],
    [null, "2029-11-20"],
  ])("an international permit beside a licence until %s: until %s", (licenceTo, until) => {
    const [effect] = internationalPermit.effects;
    expect(asked(effect?.values.validTo, { today: "2026-11-20", permit: { licenceTo } })).toBe(until);
  });
});

test("a health certificate is asked of car drivers, not of motorcyclists", () => {
  const paper = licenceExchange.papers.find(({ id }) => id === "health");
  expect(stands(paper?.when, { licence: { class: "b" } })).toBe(true);
  expect(stands(paper?.when, { licence: { class: "a1" } })).toBe(false);
});

test("lost papers have to be verified first", () => {
  expect(stands(vehicleReissue.cases?.[0]?.when, { loss: { verified: false } })).toBe(true);
  expect(stands(vehicleReissue.cases?.[0]?.when, { loss: { verified: true } })).toBe(false);
  expect(stands(vehicleWithdrawal.cases?.[0]?.when, { withdraw: { lost: true } })).toBe(true);
});
