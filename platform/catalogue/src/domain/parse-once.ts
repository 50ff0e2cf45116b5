import type { Rule } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";

/** The same text is the same tree: procedures share most of their rules, and the studio asks for all of them at each change. */
const parsed = new Map<string, Rule | undefined>();
const MOST_KEPT = 10_000;

/** The rule of a FEEL text; nothing where the text is none. Trees are never changed by whoever holds them. */
export function parseOnce(text: string): Rule | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const read = parseRule(text);
  const rule = read.ok ? read.value : undefined;
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(text, rule);
  return rule;
}

/** What stands where a text stops being FEEL. */
export function nearOf(text: string): string {
  const read = parseRule(text);
  return read.ok ? "" : String(read.about.near ?? "");
}
