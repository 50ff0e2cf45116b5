import type { Rule } from "@motlan/kernel/rules";
import { nearOf, parseOnce } from "../parse-once.ts";
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
  const all: PlacedRule[] = [];
  const bad: (RulePlace & { readonly near: string })[] = [];
  for (const place of listRules(version)) {
    const rule = parseOnce(place.text);
    if (rule === undefined) bad.push({ ...place, near: nearOf(place.text) });
    else all.push({ ...place, rule });
  }
  return { all, bad, ruleOf: parseOnce };
}
