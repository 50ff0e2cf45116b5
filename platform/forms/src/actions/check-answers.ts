import type { JsonObject, LocalDate } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { checkForm, type FormCheck } from "../domain/check-form.ts";
import { isRefusal } from "../domain/eligibility.ts";
import type { AgencyFact, FormState, HeldRecord } from "../domain/form.ts";
import { typedOf } from "../domain/typed-of.ts";
import { readPlaces } from "./read-places.ts";
import { rulebookOf } from "./read-rulebook.ts";

export interface AnswersInput {
  readonly versionId: string;
  /** Answers of a dossier as `takeDraft` gave them, with what is now put in their place. */
  readonly answers: JsonObject;
  readonly known: Readonly<Record<string, { readonly values: JsonObject; readonly found: number }>>;
  readonly actingFor: string;
  readonly personId: string;
  /** Where, how and on what day it was submitted: fees may hang on them. */
  readonly agency?: AgencyFact;
  readonly delivery?: string;
  readonly submittedOn?: LocalDate;
}

/**
 * Checks the answers of a dossier by the rules of its own version, as at a supplement (bổ sung): the same rules as the draft's. A value put in place of a held one
 * was explained when the draft was submitted, or is what the official asked for, so no reason is wanted. Who may apply was judged at submission and is not judged again.
 */
export async function checkAnswers(work: Work, input: AnswersInput): Promise<FormCheck> {
  const { versionId, answers, known, actingFor, personId, agency, delivery, submittedOn } = input;
  const { version, rules } = await rulebookOf(work, versionId);
  const typed = typedOf(version, answers);
  const records: Record<string, HeldRecord> = Object.fromEntries(
    Object.entries(known).map(([name, record]) => [name, { found: record.found, record }]),
  );
  const state: FormState = {
    ...{ answers: typed, known: records, actingFor, personId },
    overrides: Object.fromEntries(Object.keys(typed).map((path) => [path, "✓"])),
    places: await readPlaces(work, version, { answers: typed, known: records }),
    ...(agency && { agency }),
    ...(delivery !== undefined && { delivery }),
    ...(submittedOn !== undefined && { submittedOn }),
  };
  const check = checkForm(version, rules, state, work.clock.now());
  return { ...check, faults: check.faults.filter((fault) => !isRefusal(fault)) };
}
