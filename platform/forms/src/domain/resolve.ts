import type { Field, Page, ProcedureVersion } from "@motlan/catalogue/declare";
import { canonicalJson, type Json } from "@motlan/kernel";
import { type Answer, decideAnswer } from "./answer.ts";
import { firstFacts, type OpenFacts, ruleHolds, ruleValue, setFact } from "./facts.ts";
import { type FormState, fieldsOf, type RuleTrees } from "./form.ts";
import { heldValue } from "./held.ts";
import { parseValue, typedAt } from "./parse/parse-value.ts";
import type { Parsed } from "./parse/parsed.ts";
import { type Source, sourceOf } from "./sources.ts";

/** A question as it stands: whether it is asked now, what the State holds, and the answer. */
export interface Resolved extends Answer {
  readonly page: Page;
  readonly field: Field;
  readonly shown: boolean;
  readonly held?: NonNullable<Json>;
  /** The field of a record that the held value is, if it is one. */
  readonly source?: Source;
}

export interface Resolution {
  readonly fields: readonly Resolved[];
  readonly facts: OpenFacts;
}

/** Questions may depend on later ones; a declaration that never comes to rest is cut off here. */
const MOST_PASSES = 12;

/**
 * Works out which questions are asked and what each answer is. What depends on what is not asked is not asked either: the answers of hidden questions are no
 * facts, so the questions are gone through until nothing changes.
 */
export function resolveForm(version: Pick<ProcedureVersion, "known" | "pages">, rules: RuleTrees, state: FormState, now: Date): Resolution {
  const facts = firstFacts(
    version.known.map(({ name }) => name),
    state,
    now,
  );
  const asked = fieldsOf(version).map(({ page, field }) => {
    const typed = typedAt(field, state.answers);
    return { page, field, visited: typed !== undefined, parsed: parseValue(field, typed, state) };
  });
  let fields: readonly Resolved[] = [];
  let before = "";
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    fields = asked.map((question) => resolveField(question, rules, state, facts));
    const after = canonicalJson(fields.map(({ shown, value }) => [shown, value ?? null]));
    if (after === before) break;
    before = after;
  }
  return { fields, facts };
}

interface Question {
  readonly page: Page;
  readonly field: Field;
  readonly visited: boolean;
  readonly parsed: Parsed;
}

function resolveField({ page, field, visited, parsed }: Question, rules: RuleTrees, state: FormState, facts: OpenFacts): Resolved {
  const shown = ruleHolds(rules, page.when, facts) && ruleHolds(rules, field.when, facts);
  const found = shown ? heldOrComputed(field, rules, state, facts) : {};
  const answer = shown ? answerOf(field, parsed, visited, found, state) : NO_ANSWER;
  setFact(facts, field.name, answer.fault === undefined ? answer.value : undefined);
  return { page, field, shown, ...(field.computed === undefined && found), ...answer };
}

interface Found {
  readonly held?: NonNullable<Json>;
  readonly source?: Source;
}

function heldOrComputed(field: Field, rules: RuleTrees, state: FormState, facts: OpenFacts): Found {
  const rule = field.computed ?? field.prefill;
  const held = rule === undefined ? undefined : heldValue(field, ruleValue(rules, rule, facts), state.places);
  if (held === undefined) return {};
  const source = sourceOf(field, held, rules, state.known, state.places);
  return { held, ...(source && { source }) };
}

function answerOf(field: Field, parsed: Parsed, visited: boolean, { held, source }: Found, state: FormState): Answer {
  if (field.computed !== undefined) return held === undefined ? NO_ANSWER : { from: "computed", value: held, overridden: false };
  return decideAnswer(field, parsed, visited, held === undefined ? undefined : { value: held, recorded: source !== undefined }, state);
}

const NO_ANSWER: Answer = { from: "none", overridden: false };
