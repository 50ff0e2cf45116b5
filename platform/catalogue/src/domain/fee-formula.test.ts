import { evaluate, toFacts, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { describe, expect, test } from "vitest";
import type { DecisionTable } from "./declaration/fee.ts";
import { feeFormula, tableFormula } from "./fee-formula.ts";

const label = { vi: "x", en: "x" };
const table: DecisionTable = {
  hit: "F",
  inputs: [
    { rule: "channel", label },
    { rule: "agency.provinceCode", label },
    { rule: "child.age", label },
  ],
  rows: [
    { tests: ["-", "-", "< 6"], gives: "0" },
    { tests: ['"online"', '"01","48"', "-"], gives: "rate" },
    { tests: ['"online"', "-", "-"], gives: "5000 * copies" },
    { tests: ['not("online")', "-", "[6..80]"], gives: "10000" },
  ],
};

function reckon(text: string, facts: Parameters<typeof toFacts>[0]) {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.about)}`);
  return toJson(evaluate(parsed.value, toFacts(facts)));
}

describe("a fee table as one expression", () => {
  test.each([
    [{ channel: "online", agency: { provinceCode: "04" }, child: { age: 3 }, copies: 2 }, 0],
    [{ channel: "online", agency: { provinceCode: "48" }, child: { age: 30 }, rate: 7000, copies: 2 }, 7000],
    [{ channel: "online", agency: { provinceCode: "04" }, child: { age: 30 }, copies: 2 }, 10_000],
    [{ channel: "counter", agency: { provinceCode: "04" }, child: { age: 80 }, copies: 2 }, 10_000],
    [{ channel: "counter", agency: { provinceCode: "04" }, child: { age: 81 }, copies: 2 }, null],
  ])("%j costs %s", (facts, amount) => {
    expect(reckon(tableFormula(table), facts)).toBe(amount);
  });

  test("all rows that apply are added", () => {
    const sum = tableFormula({ ...table, hit: "C+" });
    expect(reckon(sum, { channel: "counter", agency: { provinceCode: "01" }, child: { age: 5 } })).toBe(0);
    expect(reckon(sum, { channel: "online", agency: { provinceCode: "01" }, child: { age: 9 }, rate: 7000, copies: 1 })).toBe(12_000);
  });

  test("an expression is itself", () => {
    expect(feeFormula({ id: "x", kind: "fee", title: label, amount: "8000", law: { act: "x" } })).toBe("8000");
    expect(feeFormula({ id: "x", kind: "fee", title: label, law: { act: "x" } })).toBe("");
  });
});
