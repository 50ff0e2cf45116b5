import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from "../../xml/index.ts";
import { evaluate } from "../interpret.ts";
import { Func, type Value } from "../value.ts";
import { compileFilter, compileFor, compileQuantified } from "./compile-iteration.ts";
import { compileTableLogic } from "./compile-table-logic.ts";
import { expressionIn } from "./element-kinds.ts";
import { type Around, type Logic, NOTHING, withNames } from "./logic.ts";
import { TypedFunc } from "./typed-func.ts";
import { coerce } from "./types.ts";

/** Makes any boxed expression ready to run. What it gives is brought to the type it declares. */
export function compileLogic(element: XmlElement | undefined, around: Around): Logic {
  if (!element) return NOTHING;
  const made = COMPILERS[element.name]?.(element, around) ?? NOTHING;
  const reference = element.name === "functionDefinition" ? undefined : attributeOf(element, "typeRef");
  if (reference === undefined) return made;
  return (facts) => coerce(made(facts), around.types.named(reference));
}

type Compiler = (element: XmlElement, around: Around) => Logic;

const COMPILERS: Readonly<Record<string, Compiler>> = {
  literalExpression: compileLiteral,
  decisionTable: compileTableLogic,
  context: compileContext,
  functionDefinition: compileFunction,
  invocation: compileInvocation,
  list: compileList,
  relation: compileRelation,
  conditional: compileConditional,
  for: (element, around) => compileFor(element, around, compileLogic),
  every: (element, around) => compileQuantified(element, around, compileLogic),
  some: (element, around) => compileQuantified(element, around, compileLogic),
  filter: (element, around) => compileFilter(element, around, compileLogic),
};

function compileLiteral(element: XmlElement, { parse, names, node }: Around): Logic {
  const text = textIn(childOf(element, "text")).trim();
  if (text === "") return NOTHING;
  const rule = parse(text, names, node);
  return rule ? (facts) => evaluate(rule, facts) : NOTHING;
}

/** Entries see those before them; an entry without a name is the result of the whole. */
function compileContext(element: XmlElement, around: Around): Logic {
  const entries = childrenOf(element, "contextEntry").map((entry) => {
    const variable = childOf(entry, "variable");
    return { name: attributeOf(variable, "name"), typeRef: attributeOf(variable, "typeRef"), logic: expressionIn(entry) };
  });
  const inner: Around = { ...around, names: [...around.names, ...entries.flatMap(({ name }) => name ?? [])] };
  const compiled = entries.map(({ name, typeRef, logic }) => ({ name, typeRef, run: compileLogic(logic, inner) }));
  return (facts) => {
    const made = new Map<string, Value>();
    const seen = new Map(facts);
    for (const { name, typeRef, run } of compiled) {
      const value = coerce(run(seen), around.types.named(typeRef));
      if (name === undefined) return value;
      made.set(name, value);
      seen.set(name, value);
    }
    return made;
  };
}

/** A function of FEEL, as a value. Functions of other languages are never called: they are null. */
export function compileFunction(element: XmlElement, around: Around, resultType?: string): Logic {
  const kind = attributeOf(element, "kind") ?? "FEEL";
  if (kind !== "FEEL") {
    around.find({ node: around.node, text: kind, why: "external" });
    return NOTHING;
  }
  const params = childrenOf(element, "formalParameter").map((param) => ({
    name: attributeOf(param, "name") ?? "",
    typeRef: attributeOf(param, "typeRef"),
  }));
  const names = params.map(({ name }) => name);
  const body = compileLogic(expressionIn(element), { ...around, names: [...around.names, ...names] });
  const types = params.map(
    ({ typeRef }) =>
      () =>
        around.types.named(typeRef),
  );
  const result = () => around.types.named(resultType ?? attributeOf(element, "typeRef"));
  return (facts) =>
    new TypedFunc(names, types, result, (args) => {
      if (args.length !== names.length) return null;
      const fitted = args.map((arg, at) => coerce(arg, types[at]?.() ?? { is: "any" }));
      // An argument of another type than wanted: the function is not called at all.
      if (fitted.some((arg, at) => arg === null && args[at] !== null)) return null;
      return coerce(
        body(
          withNames(
            facts,
            names.map((name, at) => [name, fitted[at] ?? null] as const),
          ),
        ),
        result(),
      );
    });
}

/** A call by parameter names. */
function compileInvocation(element: XmlElement, around: Around): Logic {
  const called = compileLogic(expressionIn(element), around);
  const bindings = childrenOf(element, "binding").map((binding) => ({
    name: attributeOf(childOf(binding, "parameter"), "name") ?? "",
    run: compileLogic(expressionIn(binding), around),
  }));
  return (facts) => {
    const found = called(facts);
    if (!(found instanceof Func)) return null;
    const bound = new Map(bindings.map(({ name, run }) => [name, run(facts)]));
    if ([...bound.keys()].some((name) => !found.params.includes(name))) return null;
    return found.run(found.params.map((param) => bound.get(param) ?? null));
  };
}

function compileList(element: XmlElement, around: Around): Logic {
  const items = childrenOf(element)
    .filter((child) => COMPILERS[child.name] !== undefined)
    .map((child) => compileLogic(child, around));
  return (facts) => items.map((item) => item(facts));
}

function compileRelation(element: XmlElement, around: Around): Logic {
  const columns = childrenOf(element, "column").map((column) => ({
    name: attributeOf(column, "name") ?? "",
    typeRef: attributeOf(column, "typeRef"),
  }));
  const rows = childrenOf(element, "row").map((row) =>
    childrenOf(row)
      .filter((cell) => COMPILERS[cell.name] !== undefined)
      .map((cell) => compileLogic(cell, around)),
  );
  return (facts) =>
    rows.map(
      (cells) => new Map(columns.map(({ name, typeRef }, at) => [name, coerce(cells[at]?.(facts) ?? null, around.types.named(typeRef))])),
    );
}

function compileConditional(element: XmlElement, around: Around): Logic {
  const [when, yes, no] = ["if", "then", "else"].map((part) => compileLogic(expressionIn(childOf(element, part)), around));
  return (facts) => {
    const answer = when?.(facts) ?? null;
    if (answer !== null && typeof answer !== "boolean") return null;
    return (answer === true ? yes : no)?.(facts) ?? null;
  };
}
