import type { Page, ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, Json, JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { answersOf } from "../domain/answers-of.ts";
import { checkForm, type FormCheck } from "../domain/check-form.ts";
import type { Draft, Typed } from "../domain/draft.ts";
import { type FieldView, fieldView } from "../domain/field-view.ts";
import type { FormState, HeldRecord, RuleTrees } from "../domain/form.ts";
import { isObject } from "../domain/parse/parsed.ts";
import { typedOf } from "../domain/typed-of.ts";
import type { AnswersInput } from "./check-answers.ts";
import { readPlaces } from "./read-places.ts";
import { rulebookOf } from "./read-rulebook.ts";

export interface StepFieldsInput extends AnswersInput {
  /** The step of the process whose questions are judged. */
  readonly stepId: string;
  /** What officials filled in, by the step they did it in. */
  readonly filled: Readonly<Record<string, JsonObject>>;
  /** What is typed into the step's questions now, by path, the entries of a group as one list; absent: what stands there already. */
  readonly given?: Typed;
}

/** The questions of a step ready to be drawn, what is wrong with the answers, and the answers as a dossier keeps them. */
export interface StepFieldsCheck {
  readonly fields: readonly FieldView[];
  readonly faults: readonly FieldFault[];
  readonly values: JsonObject;
}

/**
 * Judges what an official fills in at a step (mục do cán bộ điền) as the form judges its questions: the same readers, conditions and checks, over the applicant's
 * answers and whatever was filled in at steps before it.
 */
export async function checkStepFields(work: Work, input: StepFieldsInput): Promise<StepFieldsCheck> {
  const { versionId, known, actingFor, personId, agency, delivery, submittedOn } = input;
  const { version, rules } = await rulebookOf(work, versionId);
  const whole = withSteps(version, input.stepId);
  const answers = typedAnswers(whole, input);
  const records: Record<string, HeldRecord> = Object.fromEntries(
    Object.entries(known).map(([name, record]) => [name, { found: record.found, record }]),
  );
  const state: FormState = {
    ...{ answers, known: records, actingFor, personId },
    overrides: Object.fromEntries(Object.keys(answers).map((path) => [path, "✓"])),
    places: await readPlaces(work, whole, { answers, known: records }),
    ...(agency && { agency }),
    ...(delivery !== undefined && { delivery }),
    ...(submittedOn !== undefined && { submittedOn }),
  };
  return viewStep(whole, rules, state, checkForm(whole, rules, state, work.clock.now()), pageOf(input.stepId));
}

/** A page beside the form's own; no page of a form has a dot in its name. */
function pageOf(stepId: string): string {
  return `step.${stepId}`;
}

/** The form with the questions of the steps up to this one as pages after its own. */
function withSteps(version: ProcedureVersion, stepId: string): ProcedureVersion {
  const at = version.steps.findIndex(({ id }) => id === stepId);
  const steps = version.steps.slice(0, at + 1).filter(({ fields = [] }) => fields.length > 0);
  const pages: Page[] = steps.map(({ id, task, fields = [] }) => ({ id: pageOf(id), title: task, fields }));
  return { ...version, pages: [...version.pages, ...pages] };
}

/** The answers of applicant and officials as if typed, with what is typed now in the place of the step's own. */
function typedAnswers(whole: ProcedureVersion, { answers, filled, stepId, given }: StepFieldsInput): Typed {
  const merged = Object.entries(filled).reduce(
    (under, [id, values]) => (given !== undefined && id === stepId ? under : overlay(under, values)),
    answers,
  );
  return { ...typedOf(whole, merged), ...asTyped(whole, stepId, given ?? {}) };
}

/** What was given as a whole list is typed entry by entry. */
function asTyped({ pages }: ProcedureVersion, stepId: string, given: Typed): Typed {
  const groups = pages.filter(({ id }) => id === pageOf(stepId)).flatMap(({ fields }) => fields.filter(({ group }) => group !== undefined));
  const lists = groups.flatMap((field) => {
    const list = given[field.name];
    const isList = Array.isArray(list) && list.every((entry) => isObject(entry));
    return isList ? Object.entries(typedOf({ pages: [{ id: "list", title: field.label, fields: [field] }] }, nest(field.name, list))) : [];
  });
  return { ...given, ...Object.fromEntries(lists) };
}

function nest(path: string, value: Json): JsonObject {
  const [last = "", ...above] = path.split(".").reverse();
  return above.reduce<JsonObject>((inner, part) => ({ [part]: inner }), { [last]: value });
}

function overlay(under: JsonObject, over: JsonObject): JsonObject {
  const made = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = made[name];
    if (value !== undefined) made[name] = isObject(below) && isObject(value) ? overlay(below, value) : value;
  }
  return made;
}

function viewStep(version: ProcedureVersion, rules: RuleTrees, state: FormState, check: FormCheck, pageId: string): StepFieldsCheck {
  const own = check.fields.filter(({ page }) => page.id === pageId);
  const names = own.map(({ field }) => field.name);
  const faults = check.faults.filter(({ path }) => names.some((name) => path === name || path.startsWith(`${name}.`)));
  const drawing = { draft: asDraft(state, pageId), version, rules, faults: Map.groupBy(faults, ({ path }) => path) };
  const fields = own.filter(({ shown }) => shown).map((resolved) => fieldView(drawing, resolved));
  return { fields, faults, values: answersOf(own) };
}

/** What drawing reads of a draft; there is none behind an official's questions. */
function asDraft({ answers, personId, actingFor }: FormState, pageId: string): Draft {
  const at = new Date(0);
  const nothing = { overrides: {}, disputes: [], known: {}, changedAt: {}, revision: 0, createdAt: at, updatedAt: at };
  return { ...nothing, id: "", procedureCode: "", versionId: "", personId, actingFor, answers, seen: [pageId] };
}
