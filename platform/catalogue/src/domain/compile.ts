import type { Rule } from "@motlan/kernel/rules";
import { nearOf, parseOnce } from "./parse-once.ts";
import { listRules, type RulePlace } from "./places-of-rules.ts";
import type { ProcedureVersion } from "./procedure.ts";

/** The rules of a version as trees, by their FEEL text: `rules[field.when]`. */
export type CompiledRules = Readonly<Record<string, Rule>>;

/** A rule that is no FEEL, or asks for what rules here may not do. */
export interface BadRule extends RulePlace {
  readonly near: string;
}

/** Parses every rule of a version. What does not parse is told apart, so that the examiner can say all of it at once. */
export function compileRules(version: ProcedureVersion): { readonly rules: CompiledRules; readonly bad: readonly BadRule[] } {
  const rules: Record<string, Rule> = {};
  const bad: BadRule[] = [];
  for (const place of listRules(version)) {
    const rule = parseOnce(place.text);
    if (rule === undefined) bad.push({ ...place, near: nearOf(place.text) });
    else rules[place.text] = rule;
  }
  return { rules, bad };
}
