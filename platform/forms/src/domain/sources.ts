import type { Field } from "@motlan/catalogue/declare";
import { factsRead } from "@motlan/kernel/rules";
import type { KnownState } from "./draft.ts";
import { treeOf } from "./facts.ts";
import { APPLICANT, type FormState, type RuleTrees } from "./form.ts";

/** The record a question is filled from: its name in the declaration, and the field of the record where the rule names one. */
export interface Source {
  readonly name: string;
  readonly path: string;
}

/** Read off the prefill rule: `known.mother.fullName` → mother, fullName; `applicant.residence` → applicant, residence. */
export function sourceOf(field: Field, rules: RuleTrees): Source | undefined {
  if (field.prefill === undefined) return undefined;
  for (const read of factsRead(treeOf(rules, field.prefill))) {
    const [head, ...rest] = read.split(".");
    if (head === APPLICANT) return { name: APPLICANT, path: rest.join(".") };
    if (head === "known" && rest[0] !== undefined) return { name: rest[0], path: rest.slice(1).join(".") };
  }
  return undefined;
}

/** What asking that record gave. */
export function knownBehind(field: Field, rules: RuleTrees, state: Pick<FormState, "known">): KnownState | undefined {
  const source = sourceOf(field, rules);
  return source === undefined ? undefined : state.known[source.name];
}
