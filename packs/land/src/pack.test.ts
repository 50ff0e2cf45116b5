import { checkProcedure } from "@motlan/catalogue/declare";
import type { JsonObject } from "@motlan/kernel";
import { holds, toFacts } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import { certificateExchange, firstRegistration, landPack, parcelDivision } from "./index.ts";

function stands(text: string | undefined, facts: JsonObject) {
  const parsed = parseRule(text ?? "");
  if (!parsed.ok) throw new Error(`${text}: ${parsed.why}`);
  return holds(parsed.value, toFacts(facts, []));
}
const caseOf = (version: typeof firstRegistration, facts: JsonObject) =>
  version.cases?.find(({ when }) => stands(when, facts))?.deadline.count;

test.each(landPack.procedures.map((one) => [one.code, one] as const))("the examiner finds nothing in %s", (_, version) => {
  expect(checkProcedure(version).map(({ place, en }) => `${place}: ${en}`)).toEqual([]);
});

describe("the deadline by the case", () => {
  test.each([
    ["spoilt", false, undefined],
    ["survey", false, 15],
    ["survey", true, 20],
    ["spoilt", true, undefined],
  ])("a certificate exchanged because %s, remote %s: %s working days", (why, remote, days) => {
    expect(caseOf(certificateExchange, { exchange: { why }, parcel: { remote } })).toBe(days);
  });

  test.each([
    [false, false, undefined],
    [true, false, 20],
    [true, true, 30],
  ])("registered first with a certificate %s, remote %s: %s working days", (certificate, remote, days) => {
    expect(caseOf(firstRegistration, { land: { certificate, remote } })).toBe(days);
  });
});

test.each([
  [[60, 40], true],
  [[60, 41], false],
])("a parcel of 100 m² split into %j: allowed %s", (areas, allowed) => {
  const check = parcelDivision.pages.flatMap((page) => page.fields).find(({ name }) => name === "division.parts")?.checks?.[0];
  expect(stands(check?.rule, { parcel: { area: 100 }, division: { parts: areas.map((area) => ({ area })) } })).toBe(allowed);
});
