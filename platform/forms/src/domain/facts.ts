import { type Json, type JsonObject, localDateOf } from "@motlan/kernel";
import { evaluate, type Facts, factsRead, holds, type Rule, toFacts, toJson, type Value } from "@motlan/kernel/rules";
import { APPLICANT, type FormState, type RuleTrees } from "./form.ts";
import { isObject } from "./parse/parsed.ts";

/** Facts being gathered: the form's answers join them question by question. */
export type OpenFacts = Map<string, Value>;

/** What rules may read before any question is answered: the day, who applies for whom, and what the State holds under the declared names. */
export function firstFacts(names: readonly string[], state: FormState, now: Date): OpenFacts {
  const known = Object.fromEntries(names.map((name) => [name, state.known[name]?.record?.values ?? null]));
  const found = Object.fromEntries(names.map((name) => [name, state.known[name]?.found ?? 0]));
  const applicant = state.known[APPLICANT]?.record?.values ?? null;
  const today = localDateOf(now);
  const account = { personId: state.personId, personalNumber: applicant?.personalNumber ?? null };
  const { actingFor, channel = "online", submittedOn = today, delivery = null } = state;
  const agency = { ...(state.agency ?? NO_AGENCY) };
  const told = { actingFor, channel, submittedOn, delivery, agency, paid: false };
  return new Map(factsWithDates({ known: { ...known, [APPLICANT]: applicant }, found, applicant, account, today, ...told }));
}

const NO_AGENCY = { provinceCode: null, communeCode: null, level: null };

/** JSON as facts, where text that is a whole date is a date: records and answers spell dates as ISO text, rules compare them as dates. */
export function factsWithDates(json: JsonObject): Facts {
  const dates: string[] = [];
  findDates(json, "", dates);
  return toFacts(json, dates);
}

function findDates(json: Json | undefined, path: string, dates: string[]): void {
  if (typeof json === "string") {
    if (/^\d{4}-\d{2}-\d{2}$/.test(json)) dates.push(path);
  } else if (Array.isArray(json)) {
    for (const item of json) findDates(item, path, dates);
  } else if (isObject(json)) {
    for (const [key, item] of Object.entries(json)) findDates(item, path === "" ? key : `${path}.${key}`, dates);
  }
}

/** Puts an answer among the facts by its dotted path; `undefined` takes it away. */
export function setFact(facts: OpenFacts, path: string, answer: Json | undefined): void {
  putFact(facts, path, answer === undefined ? undefined : factOf(answer));
}

/** A fact by its dotted path. The maps on the way are this form's own and are written in place: a form's length must not count twice. */
export function putFact(facts: OpenFacts, path: string, value: Value | undefined): void {
  const names = path.split(".");
  const last = names.pop() ?? "";
  let inner = facts;
  for (const name of names) {
    const under = inner.get(name);
    const opened: OpenFacts = under instanceof Map ? under : new Map();
    if (under !== opened) inner.set(name, opened);
    inner = opened;
  }
  if (value === undefined) inner.delete(last);
  else inner.set(last, value);
}

function factOf(answer: Json): Value {
  return typeof answer === "boolean" ? answer : (factsWithDates({ it: answer }).get("it") ?? null);
}

/** The rule's value as JSON; null for what cannot be said yet. */
export function ruleValue(rules: RuleTrees, text: string, facts: Facts): Json {
  return toJson(evaluate(treeOf(rules, text), facts));
}

/** True only when the rule evaluates to true; a missing rule holds. */
export function ruleHolds(rules: RuleTrees, text: string | undefined, facts: Facts): boolean {
  return text === undefined || holds(treeOf(rules, text), facts);
}

/**
 * A check fails unless it says true (unknown is not enough), with one grace: while it says nothing because a question that is asked has no answer yet, that question
 * speaks for itself.
 */
export function checkFails(rules: RuleTrees, text: string, facts: Facts, isOpen: (path: string) => boolean): boolean {
  const tree = treeOf(rules, text);
  const said = evaluate(tree, facts);
  if (said === true || said === false) return !said;
  return !readsOf(tree).some(isOpen);
}

const reads = new WeakMap<Rule, readonly string[]>();

/** The facts a rule reads, worked out once a rule. */
export function readsOf(tree: Rule): readonly string[] {
  const before = reads.get(tree);
  if (before !== undefined) return before;
  const found = factsRead(tree);
  reads.set(tree, found);
  return found;
}

/** The parsed condition. A text that was not parsed at publication is a defect of the catalogue, said loudly. */
export function treeOf(rules: RuleTrees, text: string): Rule {
  const tree = rules[text];
  if (tree === undefined) throw new Error(`a rule was not parsed at publication: ${text}`);
  return tree;
}
