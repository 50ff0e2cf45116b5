import { factsOfAgency } from "@motlan/agencies";
import { findFile } from "@motlan/documents";
import { checkStepFields, type StepFieldsCheck, type Typed } from "@motlan/forms";
import { isId, type Json, type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { isObject } from "../domain/values.ts";
import { faults } from "../faults.ts";
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
  const typed = given === undefined ? undefined : await withOwnFiles(work, dossier, given);
  const check = await checkStep(work, dossier, stepId, typed);
  if (check.faults.length > 0) throw faults["fields-incomplete"]({ count: check.faults.length }, check.faults);
  return { ...dossier.filled, [stepId]: check.values };
}

async function hasFields(work: Work, { versionId }: Dossier, stepId: string): Promise<boolean> {
  const { version } = await readRulebook(work, versionId);
  return (version.steps.find(({ id }) => id === stepId)?.fields ?? []).length > 0;
}

/** A file is taken as the documents room holds it, and only one stored for this dossier. */
async function withOwnFiles(work: Work, dossier: Dossier, given: Typed): Promise<Typed> {
  const typed: Record<string, Json> = {};
  for (const [path, value] of Object.entries(given))
    typed[path] = isObject(value) && value.fileId !== undefined ? await ownFile(work, dossier, value) : value;
  return typed;
}

async function ownFile(work: Work, dossier: Dossier, { fileId }: JsonObject): Promise<JsonObject> {
  const file = typeof fileId === "string" && isId(fileId) ? await findFile(work.db, fileId) : undefined;
  if (file === undefined || file.owner.kind !== "dossier" || file.owner.id !== dossier.id) throw faults["file-not-yours"]();
  const { id, name, sha256, size, mediaType } = file;
  return { id, fileId: id, name, sha256, size, mediaType, verified: false };
}
