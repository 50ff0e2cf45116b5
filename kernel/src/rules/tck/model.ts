import { type Context, evaluate, evaluateTable, type Facts, Func, type HitPolicy, type Value } from "../index.ts";
import { compileTable, parseRule } from "../parse/index.ts";
import { all, child, deep, type Element, parseXml } from "./xml.ts";

/** A DMN model of the conformance kit, as far as it is made of expressions, tables, contexts, invocations and knowledge models. */
export class Model {
  readonly #byId = new Map<string, Element>();
  readonly #byName = new Map<string, Element>();
  readonly #names: readonly string[];

  constructor(xml: string) {
    const definitions = parseXml(xml).children.find(({ name }) => name === "definitions");
    const nodes = definitions?.children.filter(({ name }) => ["decision", "inputData", "businessKnowledgeModel"].includes(name)) ?? [];
    for (const node of nodes) {
      this.#byId.set(node.attributes.id ?? "", node);
      this.#byName.set(node.attributes.name ?? "", node);
    }
    const named = ["variable", "itemComponent", "formalParameter", "column", "output"];
    const variables = definitions ? named.flatMap((name) => deep(definitions, name)) : [];
    this.#names = [...this.#byName.keys(), ...variables.map((variable) => variable.attributes.name ?? "")].filter((name) => name !== "");
  }

  decide(name: string, inputs: Context): Value {
    const decision = this.#byName.get(name);
    if (!decision) throw new Error(`no decision ${name}`);
    return this.#run(logicOf(decision), this.#known(decision, inputs));
  }

  /** What a decision may read: its inputs, what it requires, and the functions of its knowledge models. */
  #known(node: Element, inputs: Context): Facts {
    const facts = new Map(inputs);
    for (const name of this.#byName.keys()) if (this.#byName.get(name)?.name === "inputData" && !facts.has(name)) facts.set(name, null);
    const requirements = ["requiredDecision", "requiredKnowledge"].flatMap((kind) => deep(node, kind));
    for (const requirement of requirements) {
      const required = this.#byId.get((requirement.attributes.href ?? "").replace(/^.*#/, ""));
      if (!required) continue;
      const known = this.#known(required, inputs);
      const logic = child(required, "encapsulatedLogic");
      facts.set(required.attributes.name ?? "", logic ? this.#functionOf(logic, known) : this.#run(logicOf(required), known));
    }
    return facts;
  }

  #functionOf(logic: Element, facts: Facts): Value {
    const kind = logic.attributes.kind;
    if (kind && kind !== "FEEL") return null;
    const params = all(logic, "formalParameter").map((param) => param.attributes.name ?? "");
    const body = logic.children.find(({ name }) => EXPRESSIONS.has(name));
    return new Func(params, (args) =>
      args.length === params.length
        ? this.#run(body, new Map([...facts, ...params.map((param, at) => [param, args[at] ?? null] as const)]))
        : null,
    );
  }

  #run(logic: Element | undefined, facts: Facts): Value {
    switch (logic?.name) {
      case "literalExpression":
        return this.#evaluate(textIn(logic), facts);
      case "decisionTable":
        return this.#runTable(logic, facts);
      case "context":
        return this.#runContext(logic, facts);
      case "functionDefinition":
        return this.#functionOf(logic, facts);
      case "invocation":
        return this.#invoke(logic, facts);
      case "list":
        return logic.children.map((item) => this.#run(item, facts));
      case "relation":
        return this.#runRelation(logic, facts);
      case "conditional": {
        const when = this.#run(child(logic, "if")?.children.find(isExpression), facts);
        return this.#run(child(logic, when === true ? "then" : "else")?.children.find(isExpression), facts);
      }
      default:
        throw new Error(`no such logic: ${logic?.name}`);
    }
  }

  #evaluate(text: string, facts: Facts): Value {
    const parsed = parseRule(text, { names: this.#names });
    return parsed.ok ? evaluate(parsed.value, facts) : null;
  }

  #runContext(logic: Element, facts: Facts): Value {
    const made = new Map<string, Value>();
    const seen = new Map(facts);
    for (const entry of all(logic, "contextEntry")) {
      const name = child(entry, "variable")?.attributes.name;
      const value = this.#run(entry.children.find(isExpression), seen);
      if (name === undefined) return value;
      made.set(name, value);
      seen.set(name, value);
    }
    return made;
  }

  #invoke(logic: Element, facts: Facts): Value {
    const called = this.#run(logic.children.find(isExpression), facts);
    if (!(called instanceof Func)) return null;
    const bound = new Map(
      all(logic, "binding").map((binding) => [
        child(binding, "parameter")?.attributes.name,
        this.#run(binding.children.find(isExpression), facts),
      ]),
    );
    return called.run(called.params.map((param) => bound.get(param) ?? null));
  }

  #runRelation(logic: Element, facts: Facts): Value {
    const columns = all(logic, "column").map((column) => column.attributes.name ?? "");
    return all(logic, "row").map((row) => {
      const cells = row.children.filter(isExpression);
      return new Map(columns.map((column, at) => [column, this.#run(cells[at], facts)]));
    });
  }

  #runTable(logic: Element, facts: Facts): Value {
    const compiled = compileTable({
      hit: hitOf(logic),
      inputs: all(logic, "input").map((input) => {
        const values = child(input, "inputValues");
        return { ask: textIn(child(input, "inputExpression")), ...(values && { values: textIn(values) }) };
      }),
      outputs: all(logic, "output").map((output) => {
        const values = child(output, "outputValues");
        const otherwise = child(output, "defaultOutputEntry");
        return {
          name: output.attributes.name ?? "",
          ...(values && { values: textIn(values).split(/\s*,\s*/) }),
          ...(otherwise && { otherwise: textIn(otherwise) }),
        };
      }),
      rows: all(logic, "rule").map((row) => ({ when: all(row, "inputEntry").map(textIn), give: all(row, "outputEntry").map(textIn) })),
      names: this.#names,
    });
    if (!compiled.ok) throw new Error(`${compiled.why} ${JSON.stringify(compiled.about)}`);
    const decided = evaluateTable(compiled.value, facts);
    return decided.ok ? decided.value : null;
  }
}

const EXPRESSIONS = new Set([
  "literalExpression",
  "decisionTable",
  "context",
  "functionDefinition",
  "invocation",
  "list",
  "relation",
  "conditional",
]);

function isExpression(element: Element): boolean {
  return EXPRESSIONS.has(element.name);
}

function logicOf(node: Element): Element | undefined {
  return node.children.find(isExpression);
}

function textIn(element: Element | undefined): string {
  return child(element, "text")?.text.trim() ?? "";
}

const HITS: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: "U",
  ANY: "A",
  FIRST: "F",
  PRIORITY: "P",
  "RULE ORDER": "R",
  "OUTPUT ORDER": "O",
};
const COLLECTS: Readonly<Record<string, HitPolicy>> = { SUM: "C+", COUNT: "C#", MIN: "C<", MAX: "C>" };

function hitOf(logic: Element): HitPolicy {
  const policy = logic.attributes.hitPolicy ?? "UNIQUE";
  return policy === "COLLECT" ? (COLLECTS[logic.attributes.aggregation ?? ""] ?? "C") : (HITS[policy] ?? "U");
}
