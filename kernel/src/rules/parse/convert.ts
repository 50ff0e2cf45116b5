import { parseAt } from "../builtins/index.ts";
import { parseDecimal } from "../decimal.ts";
import type { ArithmeticOp, Each, Entry, Rule } from "../rule.ts";
import { convertCall } from "./convert-call.ts";
import { convertLogic } from "./convert-logic.ts";
import { convertInterval, convertSimpleTest } from "./convert-tests.ts";
import { convertType } from "./convert-type.ts";
import { childNamed, childrenOf, type Dialect, type Node, nameOf, part, type Source, stringOf, textOf, Unsupported } from "./node.ts";

type Converter = (node: Node, source: Source) => Rule;

const CONVERTERS: Readonly<Record<string, Converter>> = {
  Expression: (node, source) => only(node, source),
  FunctionBody: (node, source) => only(node, source),
  ParenthesizedExpression: (node, source) => convert(part(node, 1), source),
  null: () => ({ is: "null" }),
  BooleanLiteral: (node, source) => ({ is: "boolean", value: textOf(node, source) === "true" }),
  StringLiteral: (node, source) => ({ is: "string", value: stringOf(node, source) }),
  NumericLiteral: convertNumber,
  AtLiteral: convertAt,
  DateTimeLiteral: (node, source) => (childNamed(node, "AtLiteral") ? only(node, source) : convertCall(node, source)),
  FunctionInvocation: convertCall,
  VariableName: (node, source) => ({ is: "name", name: nameOf(node, source) }),
  "?": () => ({ is: "name", name: "?" }),
  PathExpression: (node, source) => ({ is: "path", of: convert(part(node, 0), source), name: nameOf(part(node, 2), source) }),
  FilterExpression: (node, source) => ({ is: "filter", of: convert(part(node, 0), source), where: convert(part(node, 2), source) }),
  ArithmeticExpression: convertArithmetic,
  Comparison: convertLogic,
  Conjunction: convertLogic,
  Disjunction: convertLogic,
  IfExpression: convertIf,
  ForExpression: (node, source) => ({ is: "for", ...convertLoops(node, source) }),
  QuantifiedExpression: (node, source) => ({ is: part(node, 0).name === "some" ? "some" : "every", ...convertLoops(node, source) }),
  List: (node, source) => ({
    is: "list",
    items: childrenOf(node)
      .slice(1, -1)
      .map((item) => convert(item, source)),
  }),
  Context: convertContext,
  SimplePositiveUnaryTest: convertSimpleTest,
  Interval: convertInterval,
  FunctionDefinition: convertFunction,
  InstanceOfExpression: convertInstance,
};

const DEEPEST = 200;

/** A syntax node as a rule. */
export function convert(node: Node, source: Source): Rule {
  const converter = CONVERTERS[node.name];
  if (!converter) throw new Unsupported(node, node.name);
  if (source.depth >= DEEPEST) throw new Unsupported(node, `nested more than ${DEEPEST} deep`);
  source.depth += 1;
  const rule = source.dialect && FORGIVEN.has(node.name) ? forgiven(converter, node, source) : converter(node, source);
  source.depth -= 1;
  return rule;
}

/** What a dialect reads as null where it can have no value. */
const FORGIVEN = new Set(["FunctionInvocation", "AtLiteral", "DateTimeLiteral", "Context", "FunctionDefinition"]);

function forgiven(converter: Converter, node: Node, source: Source): Rule {
  const { depth } = source;
  try {
    return converter(node, source);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    source.depth = depth;
    source.dialect?.note(error.what);
    return { is: "null" };
  }
}

function convertInstance(node: Node, source: Source): Rule {
  const of = convert(part(node, 0), source);
  const type = convertType(part(node, 3), source);
  if (!source.dialect) return { is: "instance", of, type };
  return { is: "call", of: { is: "name", name: source.dialect.typeFunction(type, "is") }, args: [of] };
}

function only(node: Node, source: Source): Rule {
  return convert(part(node, 0), source);
}

function convertNumber(node: Node, source: Source): Rule {
  const value = textOf(node, source).replace(/\s+/g, "");
  if (!parseDecimal(value)) throw new Unsupported(node, "number", "syntax");
  return { is: "number", value };
}

function convertAt(node: Node, source: Source): Rule {
  const value = stringOf(part(node, 0), source);
  if (parseAt(value) === null) throw new Unsupported(node, "date", "syntax");
  return { is: "at", value };
}

function convertArithmetic(node: Node, source: Source): Rule {
  const [first, second, third] = childrenOf(node);
  if (!third) return { is: "negate", of: convert(part(node, 1), source) };
  if (!first || !second) throw new Unsupported(node, node.name, "syntax");
  return { is: "arithmetic", op: textOf(second, source) as ArithmeticOp, left: convert(first, source), right: convert(third, source) };
}

function convertIf(node: Node, source: Source): Rule {
  return { is: "if", when: convert(part(node, 1), source), yes: convert(part(node, 3), source), no: convert(part(node, 5), source) };
}

function convertLoops(node: Node, source: Source): { each: readonly Each[]; do: Rule } {
  const loops = childrenOf(childNamed(node, "InExpressions") ?? node);
  const each = loops.map((loop): Each => {
    const name = nameOf(part(loop, 0), source);
    const over = part(loop, 2);
    const from = convert(part(over, 0), source);
    return childNamed(over, "..") ? { name, in: from, to: convert(part(over, 2), source) } : { name, in: from };
  });
  return { each, do: convert(part(node, -1), source) };
}

function convertContext(node: Node, source: Source): Rule {
  const entries = childrenOf(node)
    .filter((child) => child.name === "ContextEntry")
    .map((entry): Entry => {
      const key = part(part(entry, 0), 0);
      return { key: key.name === "StringLiteral" ? stringOf(key, source) : nameOf(key, source), value: convert(part(entry, 1), source) };
    });
  const twice = entries.find((entry, index) => entries.findIndex((other) => other.key === entry.key) < index);
  if (twice) throw new Unsupported(node, `two entries "${twice.key}"`, "syntax");
  return { is: "context", entries };
}

function convertFunction(node: Node, source: Source): Rule {
  if (childNamed(node, "external")) throw new Unsupported(node, "external");
  const written = childrenOf(childNamed(node, "FormalParameters") ?? node).filter((child) => child.name === "FormalParameter");
  const params = written.map((param) => nameOf(part(param, 0), source));
  const body = convert(part(node, -1), source);
  const types = written.map((param) => childNamed(param, "Type"));
  if (!source.dialect || types.every((type) => type === undefined)) return { is: "function", params, body };
  return typed(params, types, body, source.dialect, source);
}

/** Parameters with types: the body runs with the arguments converted, or not at all. */
function typed(params: readonly string[], types: readonly (Node | undefined)[], body: Rule, dialect: Dialect, source: Source): Rule {
  const ask = (what: "fits" | "as", at: number): Rule => {
    const type = types[at];
    const arg: Rule = { is: "name", name: params[at] ?? "" };
    if (!type) return what === "as" ? arg : { is: "boolean", value: true };
    return { is: "call", of: { is: "name", name: dialect.typeFunction(convertType(type, source), what) }, args: [arg] };
  };
  const when = params.map((_, at) => ask("fits", at)).reduce((left, right): Rule => ({ is: "and", left, right }));
  const yes: Rule = { is: "call", of: { is: "function", params, body }, args: params.map((_, at) => ask("as", at)) };
  return { is: "function", params, body: { is: "if", when, yes, no: { is: "null" } } };
}
