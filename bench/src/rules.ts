import { brotliCompressSync } from "node:zlib";
import { evaluate, evaluateTable, type Facts, type Rule, toFacts, toJson } from "@motlan/kernel/rules";
import { decide, readDmn } from "@motlan/kernel/rules/dmn";
import { compileTable, parseRule } from "@motlan/kernel/rules/parse";
import { evaluate as feelin } from "feelin";
import { rolldown } from "rolldown";
import { sideBySide } from "./measure.ts";
import { type Figure, perSecond, rates } from "./report.ts";

/** Rules as procedures have them: entitlement, a fee, a date, a list, a text. Each reads the same in both interpreters. */
const RULES = [
  'applicant.age >= 18 and residence = "01" or not(exempt)',
  'if channel = "online" then 5000 else 8000 * count(children)',
  "some c in children satisfies c.age < 16",
  "sum(for c in children return if c.age > 6 then 20000 else 10000)",
  "size in [1..5]",
  'contains(upper case(name), "AN") and string length(name) > 3',
] as const;

const GIVEN = {
  ...{ applicant: { age: 34 }, residence: "79", exempt: false, channel: "counter", size: 4, name: "Nguyễn Văn An" },
  children: [{ age: 3 }, { age: 9 }, { age: 17 }],
};

const ROUNDS = 5;
const TURNS = 3_000;

/** Turns a second of running all rules once, counted in single rules. */
function ruleRate(run: () => void): number {
  const began = performance.now();
  for (let turn = 0; turn < TURNS; turn += 1) run();
  return (TURNS * RULES.length * 1000) / (performance.now() - began);
}

/** Rules beside plain feelin, decision tables, decision models, and what a browser loads. */
export async function benchRules(): Promise<readonly Figure[]> {
  const trees = RULES.map(compiled);
  const facts = toFacts(GIVEN);
  for (const [at, rule] of RULES.entries()) mustAgree(rule, trees[at] ?? { is: "null" }, facts);
  const measured = await sideBySide(
    ROUNDS,
    async () => ruleRate(() => void trees.map((tree) => evaluate(tree, facts))),
    async () => ruleRate(() => void RULES.map((rule) => feelin(rule, GIVEN))),
  );
  const bytes = await weigh();
  return [
    rates("rules a second, read once, beside feelin that reads each time", measured, 10),
    atLeast("decision tables a second (8 rows, 2 columns)", tableRate(facts), 20_000),
    atLeast("decisions of a DMN model a second", modelRate(facts), 5_000),
    {
      work: "what a browser loads for rules, compressed",
      floor: "",
      measured: `${bytes} bytes`,
      aim: "≤ 10,240 bytes",
      met: bytes <= 10_240,
    },
  ];
}

function atLeast(work: string, rate: number, aim: number): Figure {
  return { work, floor: "", measured: perSecond(rate), aim: `≥ ${perSecond(aim)}`, met: rate >= aim };
}

function compiled(text: string): Rule {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${parsed.why}: ${text}`);
  return parsed.value;
}

/** A rate of wrong answers would be worth nothing. */
function mustAgree(text: string, tree: Rule, facts: Facts): void {
  const [ours, theirs] = [toJson(evaluate(tree, facts)), feelin(text, GIVEN).value];
  if (String(ours) !== String(theirs)) throw new Error(`${text}: ${String(ours)} is not ${String(theirs)}`);
}

const ROWS = Array.from({ length: 8 }, (_, at) => ({
  when: [`"${at === 7 ? "79" : `0${at}`}"`, `> ${at - 5}`],
  give: [`${at * 1000} + size`],
}));

function tableRate(facts: Facts): number {
  const table = compileTable({ hit: "F", inputs: [{ ask: "residence" }, { ask: "size" }], outputs: [{ name: "amount" }], rows: ROWS });
  if (!table.ok) throw new Error(table.why);
  const { value } = table;
  return timesASecond(() => evaluateTable(value, facts));
}

function modelRate(facts: Facts): number {
  const text = (feel: string) => `<text><![CDATA[${feel}]]></text>`;
  const rows = ROWS.map(
    ({ when, give }) =>
      `<rule>${when.map((test) => `<inputEntry>${text(test)}</inputEntry>`).join("")}<outputEntry>${text(give.join(""))}</outputEntry></rule>`,
  );
  const inputs = ["residence", "size"].map((name) => `<inputData id="${name}" name="${name}"/>`).join("");
  const needs = ["residence", "size"]
    .map((name) => `<informationRequirement><requiredInput href="#${name}"/></informationRequirement>`)
    .join("");
  const columns = ["residence", "size"].map((name) => `<input><inputExpression>${text(name)}</inputExpression></input>`).join("");
  const space = "https://www.omg.org/spec/DMN/20191111/MODEL/";
  const model = readDmn(
    `<definitions xmlns="${space}" name="m" namespace="m">${inputs}<decision id="d" name="d">${needs}<decisionTable hitPolicy="FIRST">${columns}<output/>${rows.join("")}</decisionTable></decision></definitions>`,
  );
  if (!model.ok) throw new Error(model.why);
  const { value } = model;
  return timesASecond(() => decide(value, "d", facts));
}

function timesASecond(act: () => { readonly ok: boolean }): number {
  const turns = 20_000;
  for (let turn = 0; turn < turns / 10; turn += 1) act();
  const began = performance.now();
  for (let turn = 0; turn < turns; turn += 1) if (!act().ok) throw new Error("no decision");
  return (turns * 1000) / (performance.now() - began);
}

/** The door that a page imports, bundled and minified as it would be served. */
async function weigh(): Promise<number> {
  const build = await rolldown({ input: "@motlan/kernel/rules/browser", logLevel: "silent" });
  const [chunk] = (await build.generate({ format: "esm", minify: true })).output;
  return brotliCompressSync(chunk.code).length;
}
