import type { Field } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { readsOf, treeOf } from "./facts.ts";
import { APPLICANT, type FormState, type PlaceFacts, type RuleTrees } from "./form.ts";
import { heldValue, sameAsHeld } from "./held.ts";
import { member } from "./parse/parsed.ts";

/** The field of a record a question is filled from: the record's name in the declaration and the field's path. */
export interface Source {
  readonly name: string;
  readonly path: string;
}

/** The fields of records that a prefill rule reads: `known.mother.fullName` → mother, fullName; `applicant.residence` → applicant, residence. */
export function sourcesOf(field: Field, rules: RuleTrees): Source[] {
  if (field.prefill === undefined) return [];
  return readsOf(treeOf(rules, field.prefill)).flatMap((read) => {
    const [head, ...rest] = read.split(".");
    if (head === APPLICANT) return [{ name: APPLICANT, path: rest.join(".") }];
    return head === "known" && rest[0] !== undefined ? [{ name: rest[0], path: rest.slice(1).join(".") }] : [];
  });
}

/**
 * The field of a record that the held value is. None where the rule only draws a conclusion from records (the mother, because the applicant is a woman; a
 * surname, from the father's name): that is a suggestion, not something the State holds.
 */
export function sourceOf(field: Field, held: Json, rules: RuleTrees, known: FormState["known"], places: PlaceFacts): Source | undefined {
  return sourcesOf(field, rules).find(({ name, path }) => {
    const recorded = heldValue(field, valueAt(known[name]?.record?.values ?? null, path), places);
    return recorded !== undefined && sameAsHeld(field, recorded, held);
  });
}

function valueAt(record: Json, path: string): Json {
  return path === "" ? null : path.split(".").reduce<Json>((at, name) => member(at, name) ?? null, record);
}
