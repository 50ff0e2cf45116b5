import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { checkForm, type FormCheck } from "../domain/check-form.ts";
import { type FormState, fieldsOf, type HeldRecord } from "../domain/form.ts";
import { member } from "../domain/parse/parsed.ts";
import { readPlaces } from "./read-places.ts";
import { rulebookOf } from "./read-rulebook.ts";

export interface AnswersInput {
  readonly versionId: string;
  /** Answers of a dossier as `takeDraft` gave them, with what is now put in their place. */
  readonly answers: JsonObject;
  readonly known: Readonly<Record<string, { readonly values: JsonObject; readonly found: number }>>;
  readonly actingFor: string;
  readonly personId: string;
}

/**
 * Checks the answers of a dossier by the rules of its own version, as at a supplement (bổ sung): the same rules as the draft's. A value put in place of a held one
 * was explained when the draft was submitted, or is what the official asked for, so no reason is wanted.
 */
export async function checkAnswers(work: Work, { versionId, answers, known, actingFor, personId }: AnswersInput): Promise<FormCheck> {
  const { version, rules } = await rulebookOf(work, versionId);
  const given = fieldsOf(version).flatMap(({ field: { name } }) => {
    const value = name.split(".").reduce<JsonObject[string]>((at, part) => member(at, part), answers);
    return value === undefined || value === null ? [] : [[name, value] as const];
  });
  const records: Record<string, HeldRecord> = Object.fromEntries(
    Object.entries(known).map(([name, record]) => [name, { found: record.found, record }]),
  );
  const typed = Object.fromEntries(given);
  const state: FormState = {
    ...{ answers: typed, known: records, actingFor, personId },
    overrides: Object.fromEntries(given.map(([name]) => [name, "✓"])),
    places: await readPlaces(work, version, { answers: typed, known: records }),
  };
  return checkForm(version, rules, state, work.clock.now());
}
