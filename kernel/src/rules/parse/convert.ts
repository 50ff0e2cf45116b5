import { parseAt } from "../builtins/index.ts";
import { parseDecimal } from "../decimal.ts";
import type { ArithmeticOp, CompareOp, Each, Entry, Rule, Test } from "../rule.ts";
import { convertCall } from "./convert-call.ts";
import { convertType } from "./convert-type.ts";
import { childNamed, childrenOf, type Node, nameOf, type Source, stringOf, textOf } from "./node.ts";

/** Thrown within the parser only; `parseRule` turns it into a decision. */
export class Unsupported extends Error {
  readonly why: "syntax" | "unsupported";
  readonly at: number;
  readonly what: string;
  constructor(node: Node, what: string, why: "syntax" | "unsupported" = "unsupported") {
    super(what);
    this.why = why;
    this.at = node.from;
    this.what = what;
  }
}

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
  Comparison: convertComparison,
  Conjunction: (node, source) => ({ is: "and", left: convert(part(node, 0), source), right: convert(part(node, 2), source) }),
  Disjunction: (node, source) => ({ is: "or", left: convert(part(node, 0), source), right: convert(part(node, 2), source) }),
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
  InstanceOfExpression: (node, source) => ({
    is: "instance",
    of: convert(part(node, 0), source),
    type: convertType(part(node, 3), source),
  }),
};

/** A syntax node as a rule. */
export function convert(node: Node, source: Source): Rule {
  const converter = CONVERTERS[node.name];
  if (!converter) throw new Unsupported(node, node.name);
  return converter(node, source);
}

function only(node: Node, source: Source): Rule {
  return convert(part(node, 0), source);
}

/** The n-th meaningful child. */
function part(node: Node, index: number): Node {
  const found = childrenOf(node).at(index);
  if (!found) throw new Unsupported(node, node.name, "syntax");
  return found;
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

function convertComparison(node: Node, source: Source): Rule {
  const [left, sign, ...rest] = childrenOf(node);
  if (!left || !sign) throw new Unsupported(node, node.name, "syntax");
  const of = convert(left, source);
  if (sign.name === "between") return { is: "between", of, low: convert(part(node, 2), source), high: convert(part(node, 4), source) };
  if (sign.name !== "in") return { is: "compare", op: textOf(sign, source) as CompareOp, left: of, right: convert(part(node, 2), source) };
  const tests = rest.flatMap((child) =>
    child.name === "PositiveUnaryTests" ? childrenOf(child) : child.name === "PositiveUnaryTest" ? [child] : [],
  );
  return { is: "in", of, tests: tests.map((test) => convertTest(part(test, 0), source)), not: false };
}

/** A whole cell of a decision table as one rule about `?`. */
export function convertTests(top: Node, source: Source): Rule {
  const children = childrenOf(top);
  if (children[0]?.name === "Wildcard") return { is: "boolean", value: true };
  const tests = childrenOf(childNamed(top, "PositiveUnaryTests") ?? top);
  return {
    is: "in",
    of: { is: "name", name: "?" },
    tests: tests.map((test) => convertTest(part(test, 0), source)),
    not: children[0]?.name === "not",
  };
}

function convertTest(node: Node, source: Source): Test {
  return { asks: mentionsTested(node) || isUnlike(node, source), rule: convert(node, source) };
}

function mentionsTested(node: Node): boolean {
  return node.name === "?" || childrenOf(node).some(mentionsTested);
}

/** `!= 5`, also in parentheses: no interval, so it is put as a question about `?`. */
function isUnlike(node: Node, source: Source): boolean {
  if (node.name === "ParenthesizedExpression") return isUnlike(part(node, 1), source);
  const sign = node.name === "SimplePositiveUnaryTest" ? childNamed(node, "CompareOp") : undefined;
  return sign !== undefined && textOf(sign, source) === "!=";
}

function convertSimpleTest(node: Node, source: Source): Rule {
  const sign = childNamed(node, "CompareOp");
  if (!sign) return only(node, source);
  const end = convert(part(node, 1), source);
  switch (textOf(sign, source)) {
    case "<":
    case "<=":
      return { is: "range", high: end, lowIn: false, highIn: textOf(sign, source) === "<=" };
    case ">":
    case ">=":
      return { is: "range", low: end, lowIn: textOf(sign, source) === ">=", highIn: false };
    case "!=":
      return { is: "compare", op: "!=", left: { is: "name", name: "?" }, right: end };
    default:
      return end;
  }
}

function convertInterval(node: Node, source: Source): Rule {
  const lowIn = part(node, 0).name === "[";
  const highIn = part(node, 4).name === "]";
  return { is: "range", low: convert(part(node, 1), source), high: convert(part(node, 3), source), lowIn, highIn };
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
  const params = childrenOf(childNamed(node, "FormalParameters") ?? node)
    .filter((child) => child.name === "FormalParameter")
    .map((param) => nameOf(part(param, 0), source));
  return { is: "function", params, body: convert(part(node, -1), source) };
}
