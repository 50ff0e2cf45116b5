import { factsOfAgency } from "@motlan/agencies";
import { checkStepFields, type StepFieldsCheck, type Typed } from "@motlan/forms";
import { type Json, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { withOwnFiles } from "./own-files.ts";
import { readRulebook } from "./read-rulebook.ts";

/** The questions an official answers at a step, as they stand or with what is typed now; judged by the form's own rules. */
export async function checkStep(work: Work, dossier: Dossier, stepId: string, given?: Typed): Promise<StepFieldsCheck> {
  const { versionId, answers, known, actingFor, personId, filled, delivery, agencyId, submittedAt } = dossier;
  const submittedOn = localDateOf(submittedAt);
  const agency = await factsOfAgency(work.db, agencyId, submittedOn);
  const about = { versionId, answers, known, actingFor, personId, filled, delivery, agency, submittedOn, stepId };
  return checkStepFields(work, { ...about, ...(given && { given }) });
}

/** Whether everything the step asks of its official is there already. */
export async function isFilledIn(work: Work, dossier: Dossier, stepId: string): Promise<boolean> {
  if (!(await hasFields(work, dossier, stepId))) return true;
  return (await checkStep(work, dossier, stepId)).faults.length === 0;
}

/**
 * What officials filled in, with this step's answers in place of those it had; unchanged where the step asks for nothing.
 * @throws dossiers/fields-incomplete with each fault at its field, dossiers/file-not-yours
 */
export async function fillStep(work: Work, dossier: Dossier, stepId: string, given: Typed | undefined): Promise<Dossier["filled"]> {
  if (!(await hasFields(work, dossier, stepId))) return dossier.filled;
  const typed = given === undefined ? undefined : await withFiles(work, dossier, given, dossier.filled[stepId]);
  const check = await checkStep(work, dossier, stepId, typed);
  if (check.faults.length > 0) throw faults["fields-incomplete"]({ count: check.faults.length }, check.faults);
  return { ...dossier.filled, [stepId]: check.values };
}

async function hasFields(work: Work, { versionId }: Dossier, stepId: string): Promise<boolean> {
  const { version } = await readRulebook(work, versionId);
  return (version.steps.find(({ id }) => id === stepId)?.fields ?? []).length > 0;
}

async function withFiles(work: Work, dossier: Dossier, given: Typed, before: Json | undefined): Promise<Typed> {
  const typed: Record<string, Json> = {};
  for (const [path, value] of Object.entries(given)) typed[path] = await withOwnFiles(work, dossier, value, before);
  return typed;
}
