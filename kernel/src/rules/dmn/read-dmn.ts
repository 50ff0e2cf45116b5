import { type Decision, no, yes } from "../../decision.ts";
import { attributeOf, childOf, childrenOf, everyElement, readXml, type XmlElement, type XmlFault } from "../../xml/index.ts";
import { parseRule } from "../parse/parse-rule.ts";
import { BASE_NAMES } from "./base-facts.ts";
import { compileFunction, compileLogic } from "./compile-logic.ts";
import { expressionIn, isDmn } from "./element-kinds.ts";
import type { Around, DmnFinding } from "./logic.ts";
import type { DmnModel, DrgNode, Reference } from "./model.ts";
import { TypeFunctions } from "./type-functions.ts";
import { DmnTypes } from "./types.ts";

export interface ReadDmnOptions {
  /** Finds the text of a model that this one imports, by its namespace or where it says the file lies. */
  readonly imports?: (namespace: string, location: string | undefined) => string | undefined;
}

/** `not-dmn`: XML, but no model; `imports-itself`: models that import one another in a circle. */
export type DmnFault = XmlFault | "not-dmn" | "imports-itself";

/**
 * Reads a DMN model of any version and compiles all of its logic. What cannot be read in it refuses nothing: it answers null, and `findings` say where
 * and why. An import that cannot be found is a finding too.
 * @refuses malformed, not-dmn, imports-itself
 */
export function readDmn(xml: string, options: ReadDmnOptions = {}): Decision<DmnModel, DmnFault> {
  return new Reading(options).read(xml);
}

class Reading {
  readonly #options: ReadDmnOptions;
  readonly #models = new Map<string, DmnModel>();
  readonly #open = new Set<string>();

  constructor(options: ReadDmnOptions) {
    this.#options = options;
  }

  read(xml: string): Decision<DmnModel, DmnFault> {
    const parsed = readXml(xml);
    if (!parsed.ok) return parsed;
    const root = parsed.value;
    if (root.name !== "definitions" || !isDmn(root.space)) return no("not-dmn", { root: root.tag });
    const namespace = attributeOf(root, "namespace") ?? "";
    if (this.#open.has(namespace)) return no("imports-itself", { namespace });
    this.#open.add(namespace);
    const findings: DmnFinding[] = [];
    const imported = this.#import(root, findings);
    if (!imported.ok) return imported;
    const model = compileModel(root, namespace, imported.value, findings);
    this.#open.delete(namespace);
    this.#models.set(namespace, model);
    return yes(model);
  }

  #import(root: XmlElement, findings: DmnFinding[]): Decision<readonly Imported[], DmnFault> {
    const found: Imported[] = [];
    for (const element of childrenOf(root, "import")) {
      if (!isDmn(attributeOf(element, "importType") ?? "")) continue;
      const namespace = attributeOf(element, "namespace") ?? "";
      const under = attributeOf(element, "name") ?? "";
      const known = this.#models.get(namespace);
      const text = known ? undefined : this.#options.imports?.(namespace, attributeOf(element, "locationURI"));
      if (!known && text === undefined) {
        findings.push({ node: under, text: namespace, why: "missing" });
        continue;
      }
      const read = known ? yes(known) : this.read(text ?? "");
      if (!read.ok) return read;
      found.push({ under, namespace, model: read.value });
    }
    return yes(found);
  }
}

interface Imported {
  readonly under: string;
  readonly namespace: string;
  readonly model: DmnModel;
}

function compileModel(root: XmlElement, namespace: string, imported: readonly Imported[], findings: DmnFinding[]): DmnModel {
  const find = (finding: DmnFinding) => findings.push(finding);
  const types = typesOf(root, imported);
  const typeFunctions = new TypeFunctions(types);
  const names = [
    ...BASE_NAMES,
    ...namesIn(root),
    ...imported.flatMap(({ under, model }) => [under, ...[...model.nodes.values()].map(({ name }) => name)]),
  ];
  const parse: Around["parse"] = (text, known, node, unaryTest = false) => {
    const note = (what: string) => find({ node, text: what, why: what === "external" ? "external" : "unsupported" });
    const parsed = parseRule(text, {
      names: known,
      unaryTest,
      dialect: { typeFunction: (type, what) => typeFunctions.nameOf(type, what), note },
    });
    if (parsed.ok) return parsed.value;
    find({ node, text, why: parsed.why });
    return undefined;
  };
  const nodes = new Map<string, DrgNode>();
  const model: DmnModel = { name: attributeOf(root, "name") ?? "", namespace, nodes, types, findings, typeFunctions: typeFunctions.all };
  for (const element of childrenOf(root)) {
    const make = MAKERS[element.name];
    const name = attributeOf(element, "name") ?? "";
    const id = attributeOf(element, "id") ?? name;
    if (make) nodes.set(id, make({ element, id, name, model, imported, around: { types, names, node: name, find, parse } }));
  }
  return model;
}

interface Making {
  readonly element: XmlElement;
  readonly id: string;
  readonly name: string;
  readonly model: DmnModel;
  readonly imported: readonly Imported[];
  readonly around: Around;
}

const MAKERS: Readonly<Record<string, (making: Making) => DrgNode>> = {
  inputData: (making) => ({ ...nameOf(making), kind: "input", type: typeIn(making) }),
  decision: (making) => ({
    ...nameOf(making),
    kind: "decision",
    needs: needsOf(making),
    type: typeIn(making),
    logic: compileLogic(expressionIn(making.element), making.around),
  }),
  businessKnowledgeModel: (making) => {
    const logic = childOf(making.element, "encapsulatedLogic");
    const result = attributeOf(childOf(making.element, "variable"), "typeRef");
    return {
      ...nameOf(making),
      kind: "knowledge",
      needs: needsOf(making),
      logic: logic ? compileFunction(logic, making.around, functionResult(making, result)) : () => null,
    };
  },
  decisionService: (making) => ({
    ...nameOf(making),
    kind: "service",
    inputs: [...referencesOf(making, "inputData"), ...referencesOf(making, "inputDecision")],
    outputs: referencesOf(making, "outputDecision"),
    type: typeIn(making),
  }),
};

/** The variable of a knowledge model or service has the type of the function itself, or of what it gives: both are written. */
function functionResult({ around }: Making, reference: string | undefined): string | undefined {
  return reference !== undefined && around.types.named(reference).is === "function" ? undefined : reference;
}

function nameOf({ id, name }: Making): { readonly id: string; readonly name: string } {
  return { id, name };
}

function typeIn({ element, around }: Making): () => ReturnType<DmnTypes["named"]> {
  return () => around.types.named(attributeOf(childOf(element, "variable"), "typeRef"));
}

function needsOf(making: Making): readonly Reference[] {
  const requirements = childrenOf(making.element).filter(
    ({ name }) => name === "informationRequirement" || name === "knowledgeRequirement",
  );
  return requirements.flatMap((requirement) => childrenOf(requirement).flatMap((one) => referenceOf(one, making)));
}

function referencesOf(making: Making, name: string): readonly Reference[] {
  return childrenOf(making.element, name).flatMap((one) => referenceOf(one, making));
}

/** `#id` is an element of the same model, `namespace#id` one of an imported model. */
function referenceOf(element: XmlElement, { model, imported }: Making): readonly Reference[] {
  const href = attributeOf(element, "href") ?? "";
  const at = href.lastIndexOf("#");
  const id = href.slice(at + 1);
  const namespace = at > 0 ? href.slice(0, at) : model.namespace;
  if (namespace === model.namespace) return [{ model, id }];
  const found = imported.find((one) => one.namespace === namespace);
  return found ? [{ model: found.model, id, under: found.under }] : [];
}

function typesOf(root: XmlElement, imported: readonly Imported[]): DmnTypes {
  const others = new Map(imported.map(({ under, model }) => [under, model.types] as const));
  return new DmnTypes(childrenOf(root, "itemDefinition"), others, (text) => {
    const parsed = parseRule(text, { unaryTest: true });
    return parsed.ok ? parsed.value : undefined;
  });
}

const NAMED = new Set([
  "decision",
  "inputData",
  "businessKnowledgeModel",
  "decisionService",
  "variable",
  "itemComponent",
  "formalParameter",
  "parameter",
  "column",
  "output",
  "import",
]);

/** Every name the model makes: those with spaces must be known before a text is read. */
function namesIn(root: XmlElement): readonly string[] {
  const named = everyElement(root).flatMap((element) => [
    ...(NAMED.has(element.name) ? [attributeOf(element, "name") ?? ""] : []),
    attributeOf(element, "iteratorVariable") ?? "",
  ]);
  return [...new Set(named.filter((name) => name !== ""))];
}
