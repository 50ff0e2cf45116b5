import type { Field, Page } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { type Answer, decideAnswer } from "./answer.ts";
import { ruleHolds, ruleValue } from "./facts.ts";
import type { FormState } from "./form.ts";
import { heldValue } from "./held.ts";
import { parseValue, typedAt } from "./parse/parse-value.ts";
import type { Parsed } from "./parse/parsed.ts";
import type { Resolved, Resolving } from "./resolved.ts";
import { type Source, sourceOf } from "./sources.ts";

/** A question and what was typed at it, which no pass changes. */
export interface AskedQuestion {
  readonly page: Page;
  readonly field: Field;
  readonly visited: boolean;
  readonly parsed: Parsed;
}

export function askQuestion(page: Page, field: Field, state: FormState): AskedQuestion {
  const typed = typedAt(field, state.answers);
  return { page, field, visited: typed !== undefined, parsed: parseValue(field, typed, state) };
}

/** One question where its page or entry is asked; `offered` is the value that a group's own record holds for it. */
export function resolveOne(question: AskedQuestion, resolving: Resolving, around: boolean, offered: Json | undefined): Resolved {
  const { page, field, visited, parsed } = question;
  const { rules, facts, state } = resolving;
  if (!around || !ruleHolds(rules, field.when, facts)) return { page, field, shown: false, needed: false, ...NO_ANSWER };
  const found = offered === undefined ? heldOrComputed(field, resolving) : heldOffer(field, offered, state);
  const answer = answerOf(field, parsed, visited, found, state);
  const waived = answer.value === undefined ? resolving.waived.get(field.name) : undefined;
  const needed = field.computed === undefined && waived === undefined && ruleHolds(rules, field.required, facts);
  return { page, field, shown: true, needed, ...(field.computed === undefined && found), ...(waived && { waived }), ...answer };
}

interface Found {
  readonly held?: NonNullable<Json>;
  readonly source?: Source;
}

function heldOrComputed(field: Field, { rules, facts, state }: Resolving): Found {
  const rule = field.computed ?? field.prefill;
  const held = rule === undefined ? undefined : heldValue(field, ruleValue(rules, rule, facts), state.places);
  if (held === undefined) return {};
  const source = sourceOf(field, held, rules, state.known, state.places);
  return { held, ...(source && { source }) };
}

function heldOffer(field: Field, offered: Json, { places }: FormState): Found {
  const held = heldValue(field, offered, places);
  return held === undefined ? {} : { held };
}

function answerOf(field: Field, parsed: Parsed, visited: boolean, { held, source }: Found, state: FormState): Answer {
  if (field.computed !== undefined) return held === undefined ? NO_ANSWER : { from: "computed", value: held, overridden: false };
  return decideAnswer(field, parsed, visited, held === undefined ? undefined : { value: held, recorded: source !== undefined }, state);
}

const NO_ANSWER: Answer = { from: "none", overridden: false };
