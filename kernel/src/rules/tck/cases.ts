import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAt } from "../builtins/index.ts";
import { equals } from "../compare.ts";
import { parseDecimal } from "../decimal.ts";
import { toText } from "../to-text.ts";
import { type Context, isContext, isList, isNumber, type Value } from "../value.ts";
import { Model } from "./model.ts";
import { all, child, type Element, parseXml } from "./xml.ts";

export interface Outcome {
  readonly folder: string;
  readonly id: string;
  readonly passed: boolean;
  readonly said: string;
}

/** Runs every test case of the kit and says which results are as expected. */
export function runKit(root: string): readonly Outcome[] {
  return readdirSync(root)
    .filter((level) => level.startsWith("compliance-level"))
    .flatMap((level) => readdirSync(join(root, level)).flatMap((folder) => runFolder(join(root, level, folder), folder)));
}

function runFolder(path: string, folder: string): readonly Outcome[] {
  return readdirSync(path)
    .filter((file) => file.endsWith(".xml"))
    .flatMap((file) => {
      const cases = parseXml(readFileSync(join(path, file), "utf8")).children.find(({ name }) => name === "testCases");
      const model = new Model(readFileSync(join(path, child(cases, "modelName")?.text.trim() ?? ""), "utf8"));
      return all(cases, "testCase").map((test) => ({ folder, id: test.attributes.id ?? "", ...runCase(model, test) }));
    });
}

function runCase(model: Model, test: Element): { passed: boolean; said: string } {
  const inputs: Context = new Map(all(test, "inputNode").map((node) => [node.attributes.name ?? "", valueIn(node)]));
  for (const node of all(test, "resultNode")) {
    const expected = valueIn(child(node, "expected"));
    try {
      const got = model.decide(node.attributes.name ?? "", inputs);
      if (!same(got, expected)) return { passed: false, said: `${node.attributes.name}: ${toText(got)} instead of ${toText(expected)}` };
    } catch (error) {
      return { passed: false, said: error instanceof Error ? error.message : "" };
    }
  }
  return { passed: true, said: "" };
}

function valueIn(node: Element | undefined): Value {
  const list = child(node, "list");
  if (list) return all(list, "item").map(valueIn);
  const components = all(node, "component");
  if (components.length > 0) return new Map(components.map((component) => [component.attributes.name ?? "", valueIn(component)]));
  const value = child(node, "value");
  if (!value || value.attributes.nil === "true") return null;
  switch ((value.attributes.type ?? "").replace(/^.*:/, "")) {
    case "boolean":
      return value.text.trim() === "true";
    case "decimal":
    case "double":
    case "integer":
      return parseDecimal(value.text.trim());
    case "string":
      return value.text;
    default:
      return parseAt(value.text.trim());
  }
}

/** Equal, numbers to eight places as the kit's own runners compare them. */
function same(got: Value, expected: Value): boolean {
  if (isNumber(got) && isNumber(expected))
    return Math.abs(got.toNumber() - expected.toNumber()) < 1e-8 * Math.max(1, Math.abs(expected.toNumber()));
  if (isList(got) && isList(expected)) return got.length === expected.length && got.every((item, at) => same(item, expected[at] ?? null));
  if (isContext(got) && isContext(expected)) {
    return got.size === expected.size && [...got].every(([key, item]) => expected.has(key) && same(item, expected.get(key) ?? null));
  }
  return equals(got, expected) === true;
}
