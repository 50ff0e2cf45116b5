import { parseAt } from "../builtins/index.ts";
import { parseDecimal } from "../decimal.ts";
import type { ArithmeticOp, Each, Entry, Rule } from "../rule.ts";
import { convertCall } from "./convert-call.ts";
import { convertLogic } from "./convert-logic.ts";
import { convertInterval, convertSimpleTest } from "./convert-tests.ts";
import { convertType } from "./convert-type.ts";
import { childNamed, childrenOf, type Node, nameOf, part, type Source, stringOf, textOf, Unsupported } from "./node.ts";

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
  InstanceOfExpression: (node, source) => ({
    is: "instance",
    of: convert(part(node, 0), source),
    type: convertType(part(node, 3), source),
  }),
};

const DEEPEST = 200;

/** A syntax node as a rule. */
export function convert(node: Node, source: Source): Rule {
  const converter = CONVERTERS[node.name];
  if (!converter) throw new Unsupported(node, node.name);
  if (source.depth >= DEEPEST) throw new Unsupported(node, `nested more than ${DEEPEST} deep`);
  source.depth += 1;
  const rule = converter(node, source);
  source.depth -= 1;
  return rule;
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
  const params = childrenOf(childNamed(node, "FormalParameters") ?? node)
    .filter((child) => child.name === "FormalParameter")
    .map((param) => nameOf(part(param, 0), source));
  return { is: "function", params, body: convert(part(node, -1), source) };
}
