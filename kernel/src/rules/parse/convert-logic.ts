import type { CompareOp, Rule, Test } from "../rule.ts";
import { convertTest, mentionsTested, signedTest } from "./convert-tests.ts";
import { childrenOf, type Node, part, type Source, textOf, Unsupported } from "./node.ts";

type Word = "and" | "or";
/** Operands with the words between them, in the order they are written. */
interface Chain {
  readonly first: Rule;
  readonly rest: readonly { readonly word: Word; readonly rule: Rule }[];
}

/**
 * Comparisons joined by `and` and `or`. The grammar lets an unparenthesised `in` swallow what follows it (`a in [1..5] and b` as `a in ([1..5] and b)`),
 * so the operands are laid out as they are written and grouped anew: comparisons first, then `and`, then `or`.
 */
export function convertLogic(node: Node, source: Source): Rule {
  const { first, rest } = layOut(node, source);
  const groups: Rule[] = [first];
  for (const { word, rule } of rest) {
    const last = groups.at(-1);
    if (word === "and" && last) groups.splice(-1, 1, { is: "and", left: last, right: rule });
    else groups.push(rule);
  }
  return groups.reduce((left, right) => ({ is: "or", left, right }));
}

function layOut(node: Node, source: Source): Chain {
  const word = wordOf(node);
  if (word) {
    const left = layOut(part(node, 0), source);
    const right = layOut(part(node, 2), source);
    return { first: left.first, rest: [...left.rest, { word, rule: right.first }, ...right.rest] };
  }
  if (node.name !== "Comparison") return { first: source.convert(node), rest: [] };
  const swallowed =
    part(node, 1).name === "in" && part(node, 2).name === "PositiveUnaryTest" ? unswallow(part(node, 2), source) : undefined;
  if (!swallowed) return { first: convertComparison(node, source), rest: [] };
  const of = source.convert(part(node, 0));
  return { first: { is: "in", of, tests: [swallowed.test], not: false }, rest: swallowed.rest };
}

function wordOf(node: Node): Word | undefined {
  return node.name === "Conjunction" ? "and" : node.name === "Disjunction" ? "or" : undefined;
}

/** The test an `in` really meant and what it swallowed; undefined when it swallowed nothing, or what follows asks about `?` too. */
function unswallow(test: Node, source: Source): { test: Test; rest: Chain["rest"] } | undefined {
  const inner = part(test, 0);
  const sign = inner.name === "SimplePositiveUnaryTest" && part(inner, 0).name === "CompareOp" ? part(inner, 0) : undefined;
  const swallowed = sign ? part(inner, 1) : inner;
  if (swallowed.name === "Comparison" && !mentionsTested(inner))
    throw new Unsupported(swallowed, "in … without parentheses before a comparison");
  if (!wordOf(swallowed) || mentionsTested(inner)) return undefined;
  const { first, rest } = layOut(swallowed, source);
  return { test: sign ? signedTest(textOf(sign, source), first) : { asks: false, rule: first }, rest };
}

function convertComparison(node: Node, source: Source): Rule {
  const [left, sign, ...rest] = childrenOf(node);
  if (!left || !sign) throw new Unsupported(node, node.name, "syntax");
  const of = source.convert(left);
  if (sign.name === "between") return { is: "between", of, low: source.convert(part(node, 2)), high: source.convert(part(node, 4)) };
  if (sign.name !== "in") return { is: "compare", op: textOf(sign, source) as CompareOp, left: of, right: source.convert(part(node, 2)) };
  const tests = rest.flatMap((child) =>
    child.name === "PositiveUnaryTests" ? childrenOf(child) : child.name === "PositiveUnaryTest" ? [child] : [],
  );
  return { is: "in", of, tests: tests.map((test) => convertTest(part(test, 0), source)), not: false };
}
