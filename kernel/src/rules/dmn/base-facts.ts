import { callBuiltin } from "../builtins/index.ts";
import { compare } from "../compare.ts";
import type { DateTime } from "../dates.ts";
import { evaluate } from "../interpret.ts";
import { parseRule } from "../parse/parse-rule.ts";
import type { Rule } from "../rule.ts";
import { Func, Range, type Value } from "../value.ts";
import { patternFunctions } from "./pattern-functions.ts";

/** What a model of strangers may use beyond our rules: the clock of the caller, intervals read from text, patterns as XPath has them. */
export function baseFacts(now: DateTime | null): ReadonlyMap<string, Value> {
  return new Map<string, Value>([
    ["now", new Func([], (args) => (args.length === 0 ? now : null))],
    ["today", new Func([], (args) => (args.length === 0 ? (now?.date ?? null) : null))],
    ["range", new Func(["from"], ([from, ...more]) => (typeof from === "string" && more.length === 0 ? readRange(from) : null))],
    ["is", new Func(["value1", "value2"], (args) => callBuiltin("is", args))],
    ...patternFunctions,
  ]);
}

/** The names above, which the parser must know for functions. */
export const BASE_NAMES: readonly string[] = [...baseFacts(null).keys()];

/** `range("[1..10)")`: both ends are written out, constant, of one kind, and in order. */
function readRange(text: string): Range | null {
  const found = /^\s*([[(\]])(.*)\.\.(.*)([\])[])\s*$/s.exec(text);
  if (!found) return null;
  const [, open, from = "", to = "", close] = found;
  const low = readEnd(from);
  const high = readEnd(to);
  if (low === undefined || high === undefined || (low === null && high === null)) return null;
  const range = new Range(low ?? undefined, high ?? undefined, open === "[", close === "]");
  if (low === null) return open === "[" ? null : range;
  if (high === null) return close === "]" ? null : range;
  const order = compare(low, high);
  return order !== null && order <= 0 ? range : null;
}

/** The value of an end; null when it is left out, undefined when it is no constant. */
function readEnd(text: string): Value | undefined {
  if (text.trim() === "") return null;
  const parsed = parseRule(text);
  if (!parsed.ok || !isConstant(parsed.value)) return undefined;
  return evaluate(parsed.value, new Map()) ?? undefined;
}

const CONSTRUCTORS = new Set(["date", "time", "date and time", "duration"]);

function isConstant(rule: Rule): boolean {
  if (rule.is === "call") return rule.of.is === "name" && CONSTRUCTORS.has(rule.of.name) && rule.args.every(isConstant);
  if (rule.is === "negate") return isConstant(rule.of);
  return rule.is === "number" || rule.is === "string" || rule.is === "at";
}
