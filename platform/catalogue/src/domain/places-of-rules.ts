import { feeFormula } from "./fee-formula.ts";
import type { Field, Item, ProcedureVersion } from "./procedure.ts";

/** When a rule is run: on the form, at the decision, or where the number and the signer are known as well. */
export type Moment = "form" | "decision" | "record" | "result";

/** One FEEL text of a declaration: where it stands ("pages.0.fields.2.when"), what it says, when it is run. */
export interface RulePlace {
  readonly place: string;
  readonly text: string;
  readonly moment: Moment;
}

type Maybe = string | undefined;

/** Every FEEL text of a version with its place, in the order of the document. Places are the keys of the compiled rules. */
export function listRules(version: ProcedureVersion): readonly RulePlace[] {
  const found: RulePlace[] = [];
  const add = (moment: Moment, place: string, text: Maybe) => {
    if (text !== undefined) found.push({ place, text, moment });
  };
  add("form", "competence.first", version.competence.first);
  for (const [index, known] of version.known.entries()) {
    add("form", `known.${index}.find`, known.find);
    for (const [path, text] of Object.entries(known.match ?? {})) add("form", `known.${index}.match.${path}`, text);
  }
  for (const [index, { rule }] of (version.eligibility ?? []).entries()) add("form", `eligibility.${index}.rule`, rule);
  for (const [index, { when }] of (version.cases ?? []).entries()) add("form", `cases.${index}.when`, when);
  for (const [index, page] of version.pages.entries()) addPage(found, page, `pages.${index}`);
  for (const [index, paper] of version.papers.entries()) add("form", `papers.${index}.when`, paper.when);
  for (const [index, fee] of version.fees.entries()) {
    const formula = feeFormula(fee);
    add("form", `fees.${index}.${fee.table === undefined ? "amount" : "table"}`, formula === "" ? undefined : formula);
    add("form", `fees.${index}.when`, fee.when);
  }
  for (const [index, step] of version.steps.entries()) {
    add("decision", `steps.${index}.when`, step.when);
    for (const [number, field] of (step.fields ?? []).entries()) addField(found, field, `steps.${index}.fields.${number}`, "decision");
  }
  for (const [index, { rule }] of (version.automatic?.conditions ?? []).entries()) {
    add("decision", `automatic.conditions.${index}.rule`, rule);
  }
  for (const [index, { rule, when }] of version.checklist.entries()) {
    add("decision", `checklist.${index}.rule`, rule);
    add("decision", `checklist.${index}.when`, when);
  }
  for (const [index, part] of (version.parts ?? []).entries()) {
    add("form", `parts.${index}.when`, part.when);
    add("decision", `parts.${index}.actingFor`, part.actingFor);
    for (const [path, text] of Object.entries(part.answers)) add("decision", `parts.${index}.answers.${path}`, text);
  }
  for (const [index, { values }] of version.effects.entries()) {
    for (const [name, text] of Object.entries(values)) add("record", `effects.${index}.values.${name}`, text);
  }
  for (const [name, text] of Object.entries(version.result.data)) add("result", `result.data.${name}`, text);
  return found;
}

function addPage(found: RulePlace[], page: ProcedureVersion["pages"][number], at: string): void {
  if (page.when !== undefined) found.push({ place: `${at}.when`, text: page.when, moment: "form" });
  for (const [index, field] of page.fields.entries()) addField(found, field, `${at}.fields.${index}`, "form");
}

function addField(found: RulePlace[], field: Field, at: string, moment: Moment): void {
  addQuestion(found, field, at, moment);
  for (const [index, { number }] of (field.signers ?? []).entries())
    found.push({ place: `${at}.signers.${index}.number`, text: number, moment });
  for (const [index, item] of (field.group?.items ?? []).entries()) addQuestion(found, item, `${at}.group.items.${index}`, moment);
}

function addQuestion(found: RulePlace[], question: Field | Item, at: string, moment: Moment): void {
  const add = (place: string, text: Maybe) => {
    if (text !== undefined) found.push({ place: `${at}.${place}`, text, moment });
  };
  add("required", question.required);
  add("when", question.when);
  add("prefill", question.prefill);
  add("computed", question.computed);
  for (const [number, { rule }] of (question.checks ?? []).entries()) add(`checks.${number}.rule`, rule);
}
