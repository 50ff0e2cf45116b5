import type { Rule } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import { listRules, type RulePlace } from "../places-of-rules.ts";
import type { ProcedureVersion } from "../procedure.ts";

/** A rule of a declaration with its place. */
export interface PlacedRule extends RulePlace {
  readonly rule: Rule;
}

/** The rules of one declaration, parsed once for all checks. */
export interface ParsedRules {
  readonly all: readonly PlacedRule[];
  readonly bad: readonly (RulePlace & { readonly near: string })[];
  /** The rule of a text; nothing where the text is no FEEL. */
  ruleOf(text: string): Rule | undefined;
}

export function parseRules(version: ProcedureVersion): ParsedRules {
  const rules = new Map<string, Rule | undefined>();
  const ruleOf = (text: string) => {
    if (!rules.has(text)) {
      const parsed = parseRule(text);
      rules.set(text, parsed.ok ? parsed.value : undefined);
    }
    return rules.get(text);
  };
  const all: PlacedRule[] = [];
  const bad: (RulePlace & { readonly near: string })[] = [];
  for (const place of listRules(version)) {
    const rule = ruleOf(place.text);
    if (rule === undefined) bad.push({ ...place, near: nearOf(place.text) });
    else all.push({ ...place, rule });
  }
  return { all, bad, ruleOf };
}

/** What stands where a text stops being FEEL. */
export function nearOf(text: string): string {
  const parsed = parseRule(text);
  return parsed.ok ? "" : String(parsed.about.near ?? "");
}
