import { factsWithDates } from "@motlan/forms";
import { type Json, type JsonObject, localDateOf } from "@motlan/kernel";
import { evaluate, type Facts, holds, type Rule, toJson } from "@motlan/kernel/rules";
import type { Dossier } from "./domain/dossier.ts";
import { isObject, putAt } from "./domain/values.ts";

/** A version's conditions, parsed at its publication: FEEL text → tree. */
export type RuleTrees = Readonly<Record<string, Rule>>;

type Subject = Pick<Dossier, "answers" | "known" | "outcome" | "channel" | "actingFor" | "delivery" | "submittedAt"> &
  Partial<Pick<Dossier, "id" | "code" | "agencyId" | "status" | "filled">> & { readonly agency?: AgencyFacts };

/** What rules read as `agency` before one is chosen. */
const NO_AGENCY: AgencyFacts = { provinceCode: null, communeCode: null, level: null };

/** Codes of the national list of units, null where the agency governs none. */
export interface AgencyFacts {
  readonly provinceCode: string | null;
  readonly communeCode: string | null;
  readonly level: string | null;
}

/**
 * Everything a rule of this dossier may read: the answers by their paths, `known` and how many records were `found`, what officials filled in and what
 * deciding added (laid over the answers), whether the fee is `paid`, and the day.
 */
export function factsOf(subject: Subject, now: Date, more: JsonObject = {}): Facts {
  const { answers, known, outcome, channel, actingFor, delivery, status } = subject;
  const records = Object.fromEntries(Object.entries(known).map(([name, record]) => [name, record.found === 0 ? null : record.values]));
  const found = Object.fromEntries(Object.entries(known).map(([name, record]) => [name, record.found]));
  const days = { today: localDateOf(now), submittedOn: localDateOf(subject.submittedAt) };
  const paid = status !== undefined && status !== "awaiting-payment";
  const agency = { ...(subject.agency ?? NO_AGENCY) };
  const dossier = { code: subject.code ?? null, agencyId: subject.agencyId ?? null, id: subject.id ?? null };
  const said = {
    known: records,
    found,
    applicant: records.applicant ?? null,
    channel,
    actingFor,
    delivery,
    paid,
    agency,
    dossier,
    ...days,
  };
  const filled = Object.values(subject.filled ?? {});
  return factsWithDates([...filled, outcome, more].reduce<JsonObject>(overlay, { ...answers, ...said }));
}

/** Two objects as one: members of the second win, objects on both sides are laid over each other. */
export function overlay(under: JsonObject, over: JsonObject): JsonObject {
  const made: Record<string, Json | undefined> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = made[key];
    made[key] = isObject(below) && isObject(value) ? overlay(below, value) : value;
  }
  return made;
}

/** The rule's value as JSON. A text that was not parsed at publication is a defect of the catalogue, said loudly. */
export function evaluateRule(rules: RuleTrees, text: string, facts: Facts): Json {
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
