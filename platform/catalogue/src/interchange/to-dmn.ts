import { factsRead } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { tag, writeXml, type XmlTag } from "@motlan/kernel/xml";
import { feeFormula } from "../domain/fee-formula.ts";
import type { DecisionTable, Fee } from "../domain/procedure.ts";
import { FEEL, OURS } from "./bpmn-spaces.ts";
import { DMN, DMN_DC, DMN_DD, DMN_DI } from "./dmn-spaces.ts";

/**
 * A fee as a DMN file: one decision, named by the fee's id, whose logic is the decision table or the expression; the facts it reads are its input
 * data. Titles in both languages, articles and provinces' own rates stand in our own namespace. Any engine of DMN reckons the same amount.
 */
export function toDmn(fee: Fee): string {
  const roots = rootsOf(feeFormula(fee));
  const { table, amount, ...rest } = fee;
  const spaces = { xmlns: DMN, "xmlns:dmndi": DMN_DI, "xmlns:dc": DMN_DC, "xmlns:di": DMN_DD, "xmlns:motlan": OURS };
  return writeXml(
    tag(
      "definitions",
      {
        ...spaces,
        id: "definitions",
        name: fee.title.vi,
        namespace: `urn:motlan:fee:${fee.id}`,
        expressionLanguage: FEEL,
        exporter: "Motlan",
        exporterVersion: "1",
      },
      ...roots.map((root) =>
        tag("inputData", { id: inputId(root), name: root }, tag("variable", { id: `${inputId(root)}_value`, name: root })),
      ),
      tag(
        "decision",
        { id: "decision", name: fee.id, label: fee.title.vi },
        tag("extensionElements", {}, tag("motlan:fee", {}, JSON.stringify(rest))),
        tag("variable", { id: "decision_value", name: fee.id, typeRef: "number" }),
        ...roots.map((root) =>
          tag("informationRequirement", { id: `${inputId(root)}_needed` }, tag("requiredInput", { href: `#${inputId(root)}` })),
        ),
        table ? tableTag(table) : tag("literalExpression", { id: "logic", typeRef: "number" }, tag("text", {}, amount ?? "null")),
      ),
      diagramOf(roots),
    ),
  );
}

/** The names of the facts that an expression reads, each once: `agency` for `agency.provinceCode`. */
function rootsOf(formula: string): readonly string[] {
  const parsed = parseRule(formula);
  return parsed.ok ? [...new Set(factsRead(parsed.value).map((path) => path.replace(/\..*$/, "")))] : [];
}

function inputId(root: string): string {
  return `input_${root}`;
}

const HITS = { U: { hitPolicy: "UNIQUE" }, F: { hitPolicy: "FIRST" }, "C+": { hitPolicy: "COLLECT", aggregation: "SUM" } } as const;

function tableTag({ hit, inputs, rows }: DecisionTable): XmlTag {
  return tag(
    "decisionTable",
    { id: "logic", ...HITS[hit], outputLabel: "đồng" },
    ...inputs.map(({ rule, label }, at) =>
      tag(
        "input",
        { id: `column_${at + 1}`, label: label.vi },
        tag("extensionElements", {}, tag("motlan:label", { english: label.en })),
        tag("inputExpression", { id: `column_${at + 1}_asks` }, tag("text", {}, rule)),
      ),
    ),
    tag(
      "output",
      { id: "amount", name: "amount", typeRef: "number" },
      // Where nothing is added the sum is nought; DMN by itself would say null.
      hit === "C+" ? tag("defaultOutputEntry", { id: "amount_otherwise" }, tag("text", {}, "0")) : undefined,
    ),
    tag("annotation", { name: "Căn cứ" }),
    ...rows.map((row, at) => rowTag(row, at)),
  );
}

function rowTag({ tests, gives, note, law }: DecisionTable["rows"][number], at: number): XmlTag {
  const id = `row_${at + 1}`;
  const words = [note?.vi, law && [law.article, law.act].filter(Boolean).join(", ")].filter(Boolean).join("; ");
  return tag(
    "rule",
    { id },
    note || law ? tag("extensionElements", {}, tag("motlan:row", {}, JSON.stringify({ note, law }))) : undefined,
    ...tests.map((test, column) => tag("inputEntry", { id: `${id}_${column + 1}` }, tag("text", {}, test))),
    tag("outputEntry", { id: `${id}_gives` }, tag("text", {}, gives)),
    tag("annotationEntry", {}, tag("text", {}, words)),
  );
}

const [WIDTH, HEIGHT, GAP] = [150, 60, 30];

/** The decision above, its inputs in a row below it. */
function diagramOf(roots: readonly string[]): XmlTag {
  const shape = (id: string, x: number, y: number) =>
    tag("dmndi:DMNShape", { id: `${id}_di`, dmnElementRef: id }, tag("dc:Bounds", { x, y, width: WIDTH, height: HEIGHT }));
  const left = (at: number) => 20 + at * (WIDTH + GAP);
  const top = { x: left(Math.max(0, (roots.length - 1) / 2)), y: 20 };
  const edges = roots.map((root, at) =>
    tag(
      "dmndi:DMNEdge",
      { id: `${inputId(root)}_edge`, dmnElementRef: `${inputId(root)}_needed` },
      tag("di:waypoint", { x: left(at) + WIDTH / 2, y: 140 }),
      tag("di:waypoint", { x: top.x + WIDTH / 2, y: top.y + HEIGHT }),
    ),
  );
  const inputs = roots.map((root, at) => shape(inputId(root), left(at), 140));
  return tag("dmndi:DMNDI", {}, tag("dmndi:DMNDiagram", { id: "diagram" }, shape("decision", top.x, top.y), ...inputs, ...edges));
}
