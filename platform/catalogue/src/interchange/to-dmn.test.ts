import { evaluate, toFacts, toJson } from "@motlan/kernel/rules";
import { decide, readDmn } from "@motlan/kernel/rules/dmn";
import { parseRule } from "@motlan/kernel/rules/parse";
import { DmnModdle } from "dmn-moddle";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { feeFormula } from "../domain/fee-formula.ts";
import type { DecisionTable, Fee } from "../domain/procedure.ts";
import { fromDmn, toDmn } from "./index.ts";

const t = (vi: string, en: string) => ({ vi, en });
const base = { id: "fee", kind: "fee", title: t("Lệ phí", "Fee"), law: { act: "97/2015/QH13", article: "Điều 3" } } as const;

const inputs: DecisionTable["inputs"] = [
  { rule: "channel", label: t("Cách nộp", "Channel") },
  { rule: "count(children)", label: t("Số con", "Children") },
  { rule: 'if agency.provinceCode = "01" then "capital" else "other"', label: t("Nơi", "Place") },
];
const tests = [
  fc.constantFrom('"online"', '"counter"', "-", 'not("online")', '"online", "post"'),
  fc.constantFrom("-", "0", "> 1", "[1..3]", "not(0, 2)"),
  fc.constantFrom("-", '"capital"', 'not("capital")'),
] as const;
const row = fc.record(
  {
    tests: fc.tuple(...tests).map((all) => [...all]),
    gives: fc.constantFrom("8000", "rate", "count(children) * 5000", "if rate = null then 1000 else rate / 3"),
    note: fc.constant(t('Nộp <qua mạng> & "nhanh"', "Online")),
    law: fc.constant({ act: "85/2019/TT-BTC", article: "Điều 5" }),
  },
  { requiredKeys: ["tests", "gives"] },
);
const anyTable: fc.Arbitrary<DecisionTable> = fc.record({
  hit: fc.constantFrom("F" as const, "C+" as const),
  inputs: fc.constant(inputs),
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
});
const facts = fc.record({
  channel: fc.constantFrom("online", "counter", "post", null),
  children: fc.array(fc.constant({ name: "a" }), { maxLength: 4 }),
  agency: fc.constantFrom({ provinceCode: "01" }, { provinceCode: "79" }, null),
  rate: fc.constantFrom(null, 3000, 10_001),
});

function formulaSays(fee: Fee, given: Parameters<typeof toFacts>[0]) {
  const parsed = parseRule(feeFormula(fee));
  if (!parsed.ok) throw new Error(parsed.why);
  return toJson(evaluate(parsed.value, toFacts(given)));
}

function modelSays(fee: Fee, given: Parameters<typeof toFacts>[0]) {
  const read = readDmn(toDmn(fee));
  if (!read.ok) throw new Error(read.why);
  expect(read.value.findings).toEqual([]);
  const decided = decide(read.value, fee.id, toFacts(given));
  return decided.ok ? toJson(decided.value) : decided.why;
}

describe("a fee as DMN", () => {
  it("gives back the very same fee, whatever its table", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const fee: Fee = {
          ...base,
          table,
          when: "channel != null",
          unit: t("đồng/bản", "a copy"),
          rates: [{ province: "01", from: "2025-07-01", amount: 5000, law: base.law }],
        };
        expect(fromDmn(toDmn(fee))).toEqual({ ok: true, value: { fee, said: [] } });
      }),
    );
  });

  it("reckons the same amounts in the decision engine as the rule we run", () => {
    fc.assert(
      fc.property(anyTable, facts, (table, given) => {
        const fee: Fee = { ...base, table };
        expect(modelSays(fee, given)).toEqual(formulaSays(fee, given));
      }),
      { numRuns: 200 },
    );
  });

  it("is DMN to another project's reader, without a warning", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const { rootElement, warnings } = await new DmnModdle().fromXML(toDmn({ ...base, table }));
        expect(warnings).toEqual([]);
        expect(JSON.stringify(rootElement)).toContain('"dmn:DecisionTable"');
      }),
      { numRuns: 20 },
    );
  });

  it.each(["8000", "if count(children) > 2 then 0 else rate", "0.1 + 0.2"])("%s as an expression", (amount) => {
    const fee: Fee = { ...base, amount };
    expect(fromDmn(toDmn(fee))).toEqual({ ok: true, value: { fee, said: [] } });
    const given = { children: [], rate: 7 };
    expect(modelSays(fee, given)).toEqual(formulaSays(fee, given));
  });

  it("a table in which one row at most applies gives that row", () => {
    const rows = [
      { tests: ['"online"'], gives: "5000" },
      { tests: ['not("online")'], gives: "8000" },
    ];
    const fee: Fee = { ...base, table: { hit: "U", inputs: inputs.slice(0, 1), rows } };
    expect(["online", "counter"].map((channel) => modelSays(fee, { channel }))).toEqual([5000, 8000]);
  });
});

const DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
const foreign = (table: string) =>
  `<definitions xmlns="${DMN}" id="d" name="m"><decision id="x" name="Lệ phí cấp giấy">${table}</decision></definitions>`;

describe("somebody else's DMN", () => {
  it("gives its table, and says what is missing or was left", () => {
    const read = fromDmn(
      foreign(
        '<decisionTable id="t" hitPolicy="PRIORITY"><input id="i"><inputExpression><text>channel</text></inputExpression><inputValues><text>"a"</text></inputValues></input><output/><output/>' +
          "<rule><inputEntry><text></text></inputEntry><outputEntry><text>5</text></outputEntry><annotationEntry><text>vì thế</text></annotationEntry></rule></decisionTable>",
      ),
    );
    expect(read.ok && read.value.fee).toMatchObject({
      title: { vi: "Lệ phí cấp giấy" },
      table: { hit: "F", rows: [{ tests: ["-"], gives: "5", note: { vi: "vì thế" } }] },
    });
    expect(read.ok && read.value.said.map(({ at }) => at)).toEqual(["t", "i", "t", "x"]);
  });

  it.each([
    ["<a", "malformed"],
    ["<definitions/>", "not-dmn"],
    [foreign(""), "no-table"],
    [foreign("<decisionTable/>"), "no-table"],
  ])("%s is refused as %s", (xml, why) => expect(fromDmn(xml)).toMatchObject({ ok: false, why }));
});
