import { feeFormula, type ProcedureVersion } from "@motlan/catalogue/declare";
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
const DATES = ["today", "submittedOn"];
const asked = (text: string | undefined, facts: JsonObject) => toJson(evaluate(rule(text), toFacts(facts, DATES)));
const stands = (text: string | undefined, facts: JsonObject) => holds(rule(text), toFacts(facts, DATES));
const feeOf = (version: ProcedureVersion, facts: JsonObject) =>
  version.fees.filter((fee) => fee.when === undefined || stands(fee.when, facts)).map((fee) => asked(feeFormula(fee), facts));
const deadlineOf = ({ cases = [], channels }: ProcedureVersion, facts: JsonObject) =>
  (cases.find(({ when }) => stands(when, facts)) ?? channels[0])?.deadline;
const checksOf = (version: ProcedureVersion, name: string) =>
  version.pages.flatMap((page) => page.fields).find((field) => field.name === name)?.checks ?? [];

describe("what it costs", () => {
  const death = { submittedOn: "2026-11-22", rate: 5000 };
  test.each([
    ["within fifteen days", { ...death, death: { on: "2026-11-07" } }, []],
    ["a day late, the province's rate", { ...death, death: { on: "2026-11-06" }, exempt: "none" }, [5000]],
    ["late, of a poor household", { ...death, death: { on: "2026-11-06" }, exempt: "poor" }, [0]],
    ["late, no rate entered: nothing to charge", { ...death, rate: null, death: { on: "2026-11-06" }, exempt: "none" }, [null]],
  ])("a death declared %s", (_, facts, fees) => {
    expect(feeOf(pack.deathRegistration, facts)).toEqual(fees);
  });

  test.each([
    [pack.birthAgain, 5000],
    [pack.deathAgain, 5000],
    [pack.marriageAgain, 5000],
    [pack.maritalStatus, 5000],
    [pack.recognition, 5000],
    [pack.entryChange, 5000],
  ])("$title.vi: the province's rate, nothing for families of merit", (version, rate) => {
    expect(feeOf(version, { exempt: "none", rate })).toEqual([rate]);
    expect(feeOf(version, { exempt: "merit", rate })).toEqual([0]);
  });

  test("a statement costs eight thousand an event; marriage and guardianship cost nothing", () => {
    expect(feeOf(pack.statusStatement, { exempt: "none", events: ["birth", "marriage", "change"] })).toEqual([24_000]);
    expect(feeOf(pack.statusStatement, { exempt: "disabled", events: ["birth"] })).toEqual([0]);
    expect([pack.marriageRegistration, pack.guardianship, pack.guardianshipEnd].flatMap(({ fees }) => fees)).toEqual([]);
  });
});

describe("how long it takes", () => {
  test.each([
    [pack.deathRegistration, { notice: { kind: "paper" } }, 1, "working-day"],
    [pack.deathRegistration, { notice: { kind: "none" } }, 5, "working-day"],
    [pack.marriageAgain, { former: { place: "here" } }, 5, "working-day"],
    [pack.marriageAgain, { former: { place: "other" } }, 25, "day"],
    [pack.entryChange, { sort: "supplement" }, 1, "working-day"],
    [pack.entryChange, { sort: "change" }, 3, "working-day"],
  ])("$title.vi with %o", (version, facts, count, unit) => {
    expect(deadlineOf(version, facts)).toEqual({ count, unit });
  });
});

describe("who may", () => {
  const [age, free] = pack.marriageRegistration.eligibility ?? [];
  const today = "2026-11-22";
  test.each([
    ["male", "2006-11-22", true],
    ["male", "2006-11-23", false],
    ["female", "2008-11-22", true],
    ["female", "2008-11-23", false],
  ])("marry: %s born on %s: %s", (sex, dateOfBirth, may) => {
    expect(stands(age?.rule, { today, applicant: { sex, dateOfBirth } })).toBe(may);
    const at = sex === "male" ? "husband" : "wife";
    expect(stands(checksOf(pack.marriageRegistration, `${at}.dateOfBirth`)[0]?.rule, { today, [at]: { dateOfBirth } })).toBe(may);
  });

  test("marry: not while married; unknown is not refused", () => {
    expect(stands(free?.rule, { applicant: { maritalStatus: "married" } })).toBe(false);
    expect(stands(free?.rule, { applicant: { maritalStatus: "divorced" } })).toBe(true);
    expect(stands(free?.rule, { applicant: {} })).toBe(true);
  });

  test.each([
    ["as-child", "2008-11-22", true],
    ["as-child", "2008-11-23", false],
    ["as-parent", "2010-01-01", true],
  ])("recognise %s, born on %s: %s", (actingFor, dateOfBirth, may) => {
    expect(stands(pack.recognition.eligibility?.[0]?.rule, { today, actingFor, applicant: { dateOfBirth } })).toBe(may);
  });

  test("only what was registered before 2016 is registered anew", () => {
    for (const version of [pack.birthAgain, pack.deathAgain, pack.marriageAgain]) {
      const [check] = checksOf(version, "former.year");
      expect([2015, 2016].map((year) => stands(check?.rule, { former: { year } }))).toEqual([true, false]);
    }
  });

  test("nobody dies before birth or tomorrow", () => {
    const facts = (on: string) => ({ today, death: { on }, deceased: { dateOfBirth: "1950-02-03" } });
    const [past, born] = checksOf(pack.deathRegistration, "death.on");
    expect([stands(past?.rule, facts("2026-11-23")), stands(past?.rule, facts("2026-11-22"))]).toEqual([false, true]);
    expect([stands(born?.rule, facts("1950-02-02")), stands(born?.rule, facts("1950-02-03"))]).toEqual([false, true]);
  });
});

test("what was chosen is printed in words", () => {
  const data = pack.entryChange.result.data;
  const items = [
    { what: "fullName", before: "Lê Văn A", after: "Lê Văn An" },
    { what: "other", before: null, after: "x" },
  ];
  expect(asked(data.items, { items })).toMatchObject([{ what: "Họ, chữ đệm, tên", after: "Lê Văn An" }, { what: "Nội dung khác" }]);
  expect(asked(pack.guardianship.result.data.reason, { ward: { reason: "difficulty" } })).toContain("khó khăn");
  expect(asked(pack.maritalStatus.result.data.validUntil, { today: "2026-08-31" })).toBe("2027-02-28");
});
