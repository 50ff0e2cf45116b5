import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, Json, JsonObject } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import { checkFails, ruleHolds } from "./facts.ts";
import { type FeeLine, feesOf, totalOf } from "./fees.ts";
import type { FormState, RuleTrees } from "./form.ts";
import { missingAnswer } from "./missing.ts";
import { type PaperView, papersOf } from "./papers.ts";
import { isObject } from "./parse/parsed.ts";
import { type Resolution, type Resolved, resolveForm } from "./resolve.ts";

/** The form as a whole, judged: every fault at its path, and the answers as a dossier keeps them. */
export interface FormCheck {
  readonly faults: readonly FieldFault[];
  /** Dates as ISO text, numbers as numbers, places and files as objects; hidden questions left out, held and computed values filled in. */
  readonly answers: JsonObject;
  readonly fees: readonly FeeLine[];
  /** Whole đồng. */
  readonly total: bigint;
  readonly papers: readonly PaperView[];
  readonly fields: readonly Resolved[];
  /** What rules read once every question was gone through. */
  readonly facts: Facts;
  /** How many values were typed although the State holds them. */
  readonly typedThoughHeld: number;
}

type Form = Pick<ProcedureVersion, "known" | "pages" | "fees" | "papers">;

/** Checks an application by its declaration: pure, so that the draft, the submission and a later supplement are judged alike. */
export function checkForm(version: Form, rules: RuleTrees, state: FormState, now: Date): FormCheck {
  const resolution = resolveForm(version, rules, state, now);
  const { fields, facts } = resolution;
  const fees = feesOf(version, rules, facts);
  return {
    faults: fields.flatMap((field) => faultsAt(field, rules, resolution)),
    answers: answersOf(fields),
    fees,
    total: totalOf(fees),
    papers: papersOf(version, rules, resolution),
    fields,
    facts,
    typedThoughHeld: fields.filter((field) => field.source !== undefined && field.overridden && field.value !== undefined).length,
  };
}

/** The faults of one question: unreadable, missing, or against one of its checks. */
function faultsAt(resolved: Resolved, rules: RuleTrees, { facts, fields }: Resolution): FieldFault[] {
  const { field, shown, value, fault } = resolved;
  if (!shown) return [];
  const at = (text: { readonly vi: string; readonly en: string }): FieldFault => ({ path: field.name, vi: text.vi, en: text.en });
  if (fault !== undefined) return [at(fault)];
  if (value === undefined) {
    return field.computed === undefined && needed(resolved, rules, facts) ? [at(missingAnswer(field))] : [];
  }
  return (field.checks ?? [])
    .filter((check) => checkFails(rules, check.rule, facts, (path) => isOpen(fields, path)))
    .map((check) => at(check.text));
}

/** True for the path of a question that is asked and has no answer, and for what is part of it or around it. */
function isOpen(fields: readonly Resolved[], path: string): boolean {
  return fields.some(
    ({ field: { name }, shown, value }) =>
      shown && value === undefined && (`${name}.`.startsWith(`${path}.`) || path.startsWith(`${name}.`)),
  );
}

export function needed({ field }: Pick<Resolved, "field">, rules: RuleTrees, facts: Facts): boolean {
  return field.required === undefined || ruleHolds(rules, field.required, facts);
}

function answersOf(fields: readonly Resolved[]): JsonObject {
  return fields.reduce<JsonObject>(
    (answers, { field, shown, value, fault }) =>
      shown && fault === undefined && value !== undefined ? putAt(answers, field.name.split("."), value) : answers,
    {},
  );
}

function putAt(target: JsonObject, [head = "", ...rest]: readonly string[], value: NonNullable<Json>): JsonObject {
  if (rest.length === 0) return { ...target, [head]: value };
  const inner = target[head];
  return { ...target, [head]: putAt(isObject(inner) ? inner : {}, rest, value) };
}
