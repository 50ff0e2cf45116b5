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
  const told = { actingFor: state.actingFor, channel: state.channel ?? "online", paid: false };
  return new Map(
    factsWithDates({ known: { ...known, [APPLICANT]: applicant }, found, applicant, account, today, submittedOn: today, ...told }),
  );
}

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
  const [head = "", ...rest] = path.split(".");
  let inner = facts;
  let name = head;
  for (const next of rest) {
    const under = inner.get(name);
    const opened: OpenFacts = new Map(under instanceof Map ? under : []);
    inner.set(name, opened);
    inner = opened;
    name = next;
  }
  if (answer === undefined) inner.delete(name);
  else inner.set(name, factsWithDates({ it: answer }).get("it") ?? null);
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
  return !factsRead(tree).some(isOpen);
}

/** The parsed condition. A text that was not parsed at publication is a defect of the catalogue, said loudly. */
export function treeOf(rules: RuleTrees, text: string): Rule {
  const tree = rules[text];
  if (tree === undefined) throw new Error(`a rule was not parsed at publication: ${text}`);
  return tree;
}
