import { type JsonObject, localDateOf } from "@motlan/kernel";
import { evaluate, type Facts, holds, type Rule, toFacts, toJson } from "@motlan/kernel/rules";
import type { Dossier } from "./dossier.ts";

/** A version's conditions, parsed at its publication: FEEL text → tree. */
export type RuleTrees = Readonly<Record<string, Rule>>;

/** Facts of a dossier that are dates, so that rules may compare them. */
const DATES = ["today", "submittedOn"];

type Subject = Pick<Dossier, "answers" | "known" | "outcome" | "channel" | "actingFor" | "delivery" | "submittedAt">;

/** Everything a rule of this dossier may read: the answers by their paths, `known`, what deciding added, and the day. */
export function factsOf(dossier: Subject, now: Date, more: JsonObject = {}): Facts {
  const known = Object.fromEntries(Object.entries(dossier.known).map(([name, record]) => [name, record.values]));
  const { channel, actingFor, delivery } = dossier;
  const days = { today: localDateOf(now), submittedOn: localDateOf(dossier.submittedAt) };
  return toFacts(
    { ...dossier.answers, known, applicant: known.applicant ?? null, channel, actingFor, delivery, ...days, ...dossier.outcome, ...more },
    DATES,
  );
}

/** The rule's value as JSON. A text that was not parsed at publication is a defect of the catalogue, said loudly. */
export function evaluateRule(rules: RuleTrees, text: string, facts: Facts) {
  return toJson(evaluate(treeOf(rules, text), facts));
}

/** True only when the rule evaluates to true; a missing rule holds. */
export function ruleHolds(rules: RuleTrees, text: string | undefined, facts: Facts): boolean {
  return text === undefined || holds(treeOf(rules, text), facts);
}

function treeOf(rules: RuleTrees, text: string): Rule {
  const tree = rules[text];
  if (tree === undefined) throw new Error(`a rule was not parsed at publication: ${text}`);
  return tree;
}

/** The values of a table of rules, by the dotted paths it names; a null value leaves its place out. */
export function valuesOf(rules: RuleTrees, table: Readonly<Record<string, string>>, facts: Facts): JsonObject {
  return Object.entries(table).reduce<JsonObject>((values, [path, text]) => {
    const value = evaluateRule(rules, text, facts);
    return value === null ? values : putAt(values, path.split("."), value);
  }, {});
}

/** A copy of the object with the value at the path. */
export function putAt(target: JsonObject, [head, ...rest]: readonly string[], value: NonNullable<JsonObject[string]>): JsonObject {
  if (head === undefined) return target;
  if (rest.length === 0) return { ...target, [head]: value };
  const inner = target[head];
  return { ...target, [head]: putAt(isObject(inner) ? inner : {}, rest, value) };
}

function isObject(value: JsonObject[string]): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
