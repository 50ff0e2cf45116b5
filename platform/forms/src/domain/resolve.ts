import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { canonicalJson, type Json } from "@motlan/kernel";
import { firstFacts, ruleHolds, setFact } from "./facts.ts";
import { type FormState, fieldsOf, type RuleTrees } from "./form.ts";
import { type AskedGroup, askGroup, resolveGroup } from "./resolve-group.ts";
import { type AskedQuestion, askQuestion, resolveOne } from "./resolve-question.ts";
import type { Resolution, Resolved, Resolving } from "./resolved.ts";
import { waivers } from "./waivers.ts";

/** Questions may depend on later ones; a declaration that never comes to rest is cut off here. */
const MOST_PASSES = 12;

/**
 * Works out which questions are asked and what each answer is. What depends on what is not asked is not asked either: the answers of hidden questions are no
 * facts, so the questions are gone through until nothing changes.
 */
export function resolveForm(
  version: Pick<ProcedureVersion, "known" | "pages" | "papers">,
  rules: RuleTrees,
  state: FormState,
  now: Date,
): Resolution {
  const names = version.known.map(({ name }) => name);
  const facts = firstFacts(names, state, now);
  const resolving = { rules, state, facts, waived: waivers(version, state.known) };
  const asked = fieldsOf(version).map(({ page, field }) =>
    field.group === undefined ? askQuestion(page, field, state) : askGroup(page, field, state),
  );
  let fields: readonly Resolved[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = fields;
    fields = asked.map((question) => resolveQuestion(question, resolving));
    if (sameFields(before, fields)) break;
  }
  return { fields, facts };
}

function resolveQuestion(question: AskedQuestion | AskedGroup, resolving: Resolving): Resolved {
  if ("group" in question) return resolveGroup(question, resolving);
  const shown = ruleHolds(resolving.rules, question.page.when, resolving.facts);
  const resolved = resolveOne(question, resolving, shown, undefined);
  setFact(resolving.facts, question.field.name, resolved.fault === undefined ? resolved.value : undefined);
  return resolved;
}

/** True when a pass found what the one before had found; compared question by question, the same value being the same object as a rule. */
function sameFields(before: readonly Resolved[], after: readonly Resolved[]): boolean {
  if (before.length !== after.length) return false;
  return after.every((field, at) => {
    const old = before[at];
    return old !== undefined && old.shown === field.shown && old.needed === field.needed && sameValue(old.value, field.value);
  });
}

function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && typeof one === typeof other && canonicalJson(one) === canonicalJson(other);
}
