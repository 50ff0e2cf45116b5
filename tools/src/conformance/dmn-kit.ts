import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context, Value } from "@motlan/kernel/rules";
import { type DmnModel, decide, isContextValue, momentOf, readDmn } from "@motlan/kernel/rules/dmn";
import { attributeOf, childOf, childrenOf, decodeXml, readXml, textIn, type XmlElement } from "@motlan/kernel/xml";
import type { Check, SuiteResult } from "./check.ts";
import { difference, isExpected, valueIn } from "./dmn-values.ts";

/** Runs every result node of the DMN kit (dmn-tck/tck), level by level. */
export async function runDmnKit(root: string): Promise<readonly SuiteResult[]> {
  const levels = readdirSync(root)
    .filter((level) => level.startsWith("compliance-level"))
    .sort();
  return levels.map((level) => {
    const folders = readdirSync(join(root, level), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const checks = folders
      .map(({ name }) => name)
      .sort()
      .flatMap((folder) => runFolder(join(root, level, folder), folder));
    return { name: `DMN ${level.replace("compliance-", "")}`, checks };
  });
}

function runFolder(path: string, folder: string): readonly Check[] {
  const files = readdirSync(path);
  const imports = modelsIn(path, files);
  return files
    .filter((file) => file.endsWith(".xml"))
    .flatMap((file) => {
      const cases = rootOf(join(path, file));
      if (cases?.name !== "testCases") return [];
      const modelName = textIn(childOf(cases, "modelName")).trim();
      const text = readText(join(path, modelName));
      const read = readDmn(text, { imports });
      return childrenOf(cases, "testCase").flatMap((test) =>
        childrenOf(test, "resultNode").map((node) => {
          const id = `${folder}/${attributeOf(test, "id") ?? ""}/${attributeOf(node, "name") ?? ""}`;
          const said = read.ok ? runCheck(read.value, test, node) : `${read.why} ${JSON.stringify(read.about)}`;
          return { id, passed: said === "", said };
        }),
      );
    });
}

/** Models are imported by their namespaces, wherever in the folder they lie. */
function modelsIn(path: string, files: readonly string[]): (namespace: string) => string | undefined {
  const models = files.filter((file) => file.endsWith(".dmn")).map((file) => readText(join(path, file)));
  const byNamespace = new Map(
    models.flatMap((text) => {
      const read = readXml(text);
      return read.ok ? [[attributeOf(read.value, "namespace") ?? "", text] as const] : [];
    }),
  );
  return (namespace) => byNamespace.get(namespace);
}

function readText(path: string): string {
  return decodeXml(readFileSync(path));
}

function rootOf(path: string): XmlElement | undefined {
  const read = readXml(readText(path));
  return read.ok ? read.value : undefined;
}

/** What went otherwise; empty when nothing did. */
function runCheck(model: DmnModel, test: XmlElement, node: XmlElement): string {
  const invoked = attributeOf(test, "invocableName");
  const name = attributeOf(node, "name") ?? "";
  const decided = decide(model, invoked ?? name, inputsOf(test), { now: momentOf(new Date()) });
  if (!decided.ok) return `${decided.why} ${invoked ?? name}`;
  const expected = valueIn(childOf(node, "expected"));
  const candidates = invoked === undefined ? [decided.value] : [decided.value, memberOf(decided.value, name)];
  if (candidates.some((got) => isExpected(got, expected))) return "";
  const findings = model.findings
    .filter((finding) => finding.node === name)
    .map(({ why, text }) => `${why}: ${text.replace(/\s+/g, " ").slice(0, 60)}`);
  return [difference(decided.value, expected), ...findings].join("; ");
}

/** A service with several outputs answers with a context of them. */
function memberOf(value: Value, name: string): Value {
  return isContextValue(value) ? (value.get(name) ?? null) : value;
}

function inputsOf(test: XmlElement): Context {
  return new Map(childrenOf(test, "inputNode").map((node) => [attributeOf(node, "name") ?? "", valueIn(node)]));
}
