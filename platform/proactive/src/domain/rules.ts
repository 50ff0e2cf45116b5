import type { Json } from "@motlan/kernel";
import { evaluate, type Facts, holds, type Rule, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";

/** Declarations are few and never change under their version: each rule is read once a process. */
const read = new Map<string, Rule>();

function ruleOf(text: string): Rule {
  const before = read.get(text);
  if (before !== undefined) return before;
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`a rule was not examined before it was published: ${text}`);
  read.set(text, parsed.value);
  return parsed.value;
}

export function isReadable(text: string): boolean {
  return parseRule(text).ok;
}

/** A rule that is not there holds; one that says nothing does not. */
export function isSo(text: string | undefined, facts: Facts): boolean {
  return text === undefined || holds(ruleOf(text), facts);
}

export function valueBy(text: string, facts: Facts): Json {
  return toJson(evaluate(ruleOf(text), facts));
}
