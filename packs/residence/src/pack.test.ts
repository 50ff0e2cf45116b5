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
const DATES = ["today", "submittedOn", "stay.from", "stay.until", "stay.ends"];
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, DATES)));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, DATES));
const feeOf = (version: ProcedureVersion, facts: JsonObject) =>
  version.fees.filter((fee) => fee.when === undefined || stands(fee.when, facts)).map((fee) => asked(feeFormula(fee), facts));
const checkOf = (version: ProcedureVersion, name: string) =>
  version.pages.flatMap((page) => page.fields).find((field) => field.name === name)?.checks?.[0]?.rule;

test("the examiner finds nothing in the pack", () => {
  expect(pack.residencePack.procedures.flatMap(checkProcedure)).toEqual([]);
});

describe("what it costs", () => {
  test.each([
    [pack.permanentResidence, { channel: "online", exempt: "none" }, 10_000],
    [pack.permanentResidence, { channel: "counter", exempt: "none" }, 20_000],
    [pack.permanentResidence, { channel: "counter", exempt: "elderly" }, 0],
    [pack.householdDivision, { channel: "online", exempt: "none" }, 5_000],
    [pack.householdDivision, { channel: "counter", exempt: "none" }, 10_000],
    [pack.temporaryResidence, { channel: "counter", exempt: "none", mode: "self" }, 15_000],
    [pack.temporaryResidence, { channel: "online", exempt: "none", mode: "list", others: [{}, {}, {}] }, 15_000],
    [pack.temporaryResidence, { channel: "counter", exempt: "none", mode: "list", others: [{}, {}] }, 20_000],
    [pack.temporaryExtension, { channel: "online", exempt: "child", mode: "list", others: [{}] }, 0],
  ])("$title.vi with %o: %i đồng", (version, facts, amount) => {
    expect(feeOf(version, facts)).toEqual([amount]);
  });

  test.each([
    ["2026-12-31", "asks", 25_000],
    ["2027-01-01", "asks", 50_000],
    ["2026-12-31", "age", 0],
    ["2027-01-01", "misprint", 0],
  ])("a card renewed on %s because of %s: %i đồng", (submittedOn, reason, amount) => {
    expect(feeOf(pack.cardRenewal, { submittedOn, exempt: "none", renewal: { reason } })).toEqual([amount]);
  });

  test("a lost card costs seventy thousand once the reduction is over, nothing for a child", () => {
    const facts = { submittedOn: "2027-01-01", loss: { reason: "lost" } };
    expect(feeOf(pack.cardReplacement, { ...facts, exempt: "none" })).toEqual([70_000]);
    expect(feeOf(pack.cardReplacement, { ...facts, exempt: "child" })).toEqual([0]);
  });
});

describe("until when a card is good (Law on Identity, article 21)", () => {
  test.each([
    ["2015-06-01", "2029-06-01", "under twelve: until fourteen"],
    ["2014-11-22", "2039-11-22", "twelve today: within two years of fourteen, so until twenty-five"],
    ["2003-11-23", "2028-11-23", "twenty-two: until twenty-five"],
    ["2003-11-22", "2043-11-22", "twenty-three: until forty"],
    ["1986-01-01", "2046-01-01", "forty: until sixty"],
    ["1968-11-22", null, "fifty-eight: for life"],
  ])("born on %s: %s (%s)", (dateOfBirth, until, _why) => {
    expect(asked(pack.identityCard.result.data.validUntil, { today: "2026-11-22", person: { dateOfBirth } })).toBe(until);
  });
});

describe("what may not be", () => {
  test.each([
    [16, 2, true],
    [15, 2, false],
  ])("a rented home of %i m² for %i: %s", (area, people, may) => {
    expect(stands(checkOf(pack.permanentResidence, "home.area"), { home: { area, people } })).toBe(may);
  });

  test.each([
    ["2028-11-10", true],
    ["2028-11-11", false],
  ])("temporary residence from 10 November 2026 until %s: %s", (until, may) => {
    expect(stands(checkOf(pack.temporaryResidence, "stay.until"), { stay: { from: "2026-11-10", until } })).toBe(may);
  });

  test.each([
    ["2026-11-22", true],
    ["2026-12-07", true],
    ["2026-12-08", false],
    ["2026-11-21", false],
  ])("a residence that ends on %s extended on 22 November: %s", (ends, may) => {
    expect(stands(checkOf(pack.temporaryExtension, "stay.ends"), { today: "2026-11-22", stay: { ends } })).toBe(may);
  });

  test("a stay is under thirty days", () => {
    const until = checkOf(pack.stayNotice, "stay.until");
    expect(stands(until, { stay: { from: "2026-11-01", until: "2026-11-30" } })).toBe(true);
    expect(stands(until, { stay: { from: "2026-11-01", until: "2026-12-01" } })).toBe(false);
  });

  test.each([
    ["2012-11-22", true],
    ["2012-11-23", false],
  ])("whoever was born on %s may ask for a first card: %s", (dateOfBirth, may) => {
    expect(stands(pack.identityCard.eligibility?.[0]?.rule, { today: "2026-11-22", applicant: { dateOfBirth } })).toBe(may);
  });
});

test("former registrations take three days, what is at hand one", () => {
  const [verify] = pack.residenceStatement.cases ?? [];
  expect(verify?.deadline).toEqual({ count: 3, unit: "working-day" });
  expect(stands(verify?.when, { what: ["present", "past"] })).toBe(true);
  expect(stands(verify?.when, { what: ["present"] })).toBe(false);
});

test("a card that is lost costs the same for whoever regained nationality", () => {
  const facts = { submittedOn: "2026-11-22", exempt: "none" };
  expect(feeOf(pack.cardReplacement, { ...facts, loss: { reason: "nationality" } })).toEqual([35_000]);
});
