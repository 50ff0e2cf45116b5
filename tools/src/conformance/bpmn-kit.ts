import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BpmnModel, canonicalBpmn, fromBpmn, readBpmn, writeBpmn } from "@motlan/catalogue/interchange";
import { independentlyRead } from "@motlan/catalogue/testing";
import { attributeOf, decodeXml, everyElement } from "@motlan/kernel/xml";
import type { Check, SuiteResult } from "./check.ts";

/** Reads and writes every BPMN file of the kit (bpmn-miwg), a result a series: A, B, C … by the first letter of the file. */
export async function runBpmnKit(root: string): Promise<readonly SuiteResult[]> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".bpmn"))
    .sort();
  const checked = await Promise.all(files.map(async (file) => ({ file, checks: await checkFile(root, file) })));
  const series = Map.groupBy(checked, ({ file }) => (/([A-Z])\.\d/.exec(file)?.[1] ?? "other").toUpperCase());
  return [...series].map(([name, all]) => ({ name: `BPMN series ${name}`, checks: all.flatMap(({ checks }) => checks) }));
}

/** What is asked of each file, one check each. */
async function checkFile(root: string, file: string): Promise<readonly Check[]> {
  const bytes = readFileSync(join(root, file));
  const check = (what: string, said: string): Check => ({ id: `${file}: ${what}`, passed: said === "", said });
  const first = readBpmn(bytes);
  if (!first.ok) return [check("is read", `${first.why} ${JSON.stringify(first.about)}`)];
  const written = writeBpmn(first.value);
  const second = readBpmn(written);
  if (!second.ok) return [check("is written", `${second.why} ${JSON.stringify(second.about)}`)];
  const [before, after] = await Promise.all([independentlyRead(decodeXml(bytes)), independentlyRead(written)]);
  return [
    check("every element, attribute and text survives", firstDifference(canonicalBpmn(first.value), canonicalBpmn(second.value))),
    check("every reference and shape survives", firstDifference(referencesIn(first.value), referencesIn(second.value))),
    check("what leads nowhere in it still does, and nothing else", firstDifference(first.value.warnings, second.value.warnings)),
    check("bpmn-moddle sees the same in both", firstDifference(before.lines, after.lines)),
    check("its tasks become steps", stepsOf(first.value)),
  ];
}

function firstDifference(before: readonly string[], after: readonly string[]): string {
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at >= 0) return `${before[at]} became ${after[at] ?? "nothing"}`;
  return before.length === after.length ? "" : `${after[before.length]} came from nowhere`;
}

function referencesIn(model: BpmnModel): readonly string[] {
  return everyElement(model.root).flatMap((element) =>
    element.attributes
      .filter(({ value }) => model.byId.has(value))
      .map(({ name, value }) => `${element.name} ${attributeOf(element, "id") ?? ""} ${name} ${value}`),
  );
}

const TASKS = new Set(["task", "userTask", "manualTask", "serviceTask", "scriptTask", "businessRuleTask", "sendTask"]);

function stepsOf(model: BpmnModel): string {
  const taken = fromBpmn(model);
  if (!taken.ok) return taken.why;
  const tasks = model.processes.flatMap(everyElement).filter(({ name }) => TASKS.has(name)).length;
  return taken.value.steps.length === tasks ? "" : `${taken.value.steps.length} steps of ${tasks} tasks`;
}
