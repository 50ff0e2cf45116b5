import type { RangeRule, Rule, Test } from "../rule.ts";
import { childNamed, childrenOf, type Node, part, type Source, textOf } from "./node.ts";

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

export function convertTest(node: Node, source: Source): Test {
  return { asks: mentionsTested(node) || isUnlike(node, source), rule: source.convert(node) };
}

/** Whether the test is itself a question about `?`. */
export function mentionsTested(node: Node): boolean {
  return node.name === "?" || childrenOf(node).some(mentionsTested);
}

/** `!= 5`, also in parentheses: no interval, so it is put as a question about `?`. */
function isUnlike(node: Node, source: Source): boolean {
  if (node.name === "ParenthesizedExpression") return isUnlike(part(node, 1), source);
  const sign = node.name === "SimplePositiveUnaryTest" ? childNamed(node, "CompareOp") : undefined;
  return sign !== undefined && textOf(sign, source) === "!=";
}

/** Where DMN takes `(= 10)` for an interval with one value in it. */
const LITERALS = new Set(["NumericLiteral", "StringLiteral", "AtLiteral", "DateTimeLiteral"]);

/** `> 5`, `= "a"` or an interval. */
export function convertSimpleTest(node: Node, source: Source): Rule {
  const sign = childNamed(node, "CompareOp");
  if (!sign) return source.convert(part(node, 0));
  const end = part(node, 1);
  if (source.dialect && textOf(sign, source) === "=" && LITERALS.has(end.name)) {
    const only = source.convert(end);
    return { is: "range", low: only, high: only, lowIn: true, highIn: true };
  }
  return signedTest(textOf(sign, source), source.convert(part(node, 1))).rule;
}

export function convertInterval(node: Node, source: Source): Rule {
  const lowIn = part(node, 0).name === "[";
  const highIn = part(node, 4).name === "]";
  return { is: "range", low: source.convert(part(node, 1)), high: source.convert(part(node, 3)), lowIn, highIn };
}

/** A comparison sign and its end as an interval; `!=` is none, so it is put as a question about `?`. */
export function signedTest(sign: string, end: Rule): Test {
  if (sign === "!=") return { asks: true, rule: { is: "compare", op: "!=", left: { is: "name", name: "?" }, right: end } };
  const range: Omit<RangeRule, "low" | "high"> = { is: "range", lowIn: sign === ">=", highIn: sign === "<=" };
  if (sign === "<" || sign === "<=") return { asks: false, rule: { ...range, high: end } };
  return { asks: false, rule: sign === "=" ? end : { ...range, low: end } };
}
