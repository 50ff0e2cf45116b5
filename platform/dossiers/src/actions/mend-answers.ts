import { factsOfAgency } from "@motlan/agencies";
import type { Field, ProcedureVersion } from "@motlan/catalogue";
import { checkAnswers, type FormCheck } from "@motlan/forms";
import { type JsonObject, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { putAt, valueAt } from "../domain/values.ts";
import { faults } from "../faults.ts";
import { withOwnFiles } from "./own-files.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface Mended {
  readonly answers: JsonObject;
  /** Paths of the form that were given anew. */
  readonly fields: readonly string[];
}

/**
 * The dossier's answers with new ones in place, judged by the form's own rules: only what the form asks is taken over, no signature of anybody, a file only as the
 * documents room holds it, and nothing that would change the fee.
 * @throws dossiers/answer-incomplete with each fault at its field, dossiers/file-not-yours, dossiers/fee-would-change
 */
export async function mendAnswers(work: Work, dossier: Dossier, given: JsonObject): Promise<Mended> {
  const { version } = await readRulebook(work, dossier.versionId);
  const fields = asked(version).filter(({ name }) => given[name] !== undefined && given[name] !== null);
  let merged = dossier.answers;
  for (const { name, group } of fields) {
    const path = name.split(".");
    const value = given[name] ?? null;
    // One more than fit is enough to be told so; a list without an end is not gone through.
    const list = group !== undefined && Array.isArray(value) ? value.slice(0, group.most + 1) : value;
    merged = putAt(merged, path, await withOwnFiles(work, dossier, list, valueAt(dossier.answers, path)));
  }
  const check = await judge(work, dossier, merged);
  if (check.faults.length > 0) throw faults["answer-incomplete"]({}, check.faults);
  // Reckoned twice on the same day: a fee that grows by itself as days pass is no change of the applicant's.
  if (check.total !== (await judge(work, dossier, dossier.answers)).total) throw faults["fee-would-change"]();
  return { answers: check.answers, fields: fields.map(({ name }) => name) };
}

/** What one may be asked for again. Signatures are their signers' own: nobody gives one for another. */
function asked(version: Pick<ProcedureVersion, "pages">): readonly Field[] {
  return version.pages.flatMap((page) => page.fields).filter(({ computed, kind }) => computed === undefined && kind !== "signatures");
}

/** By the rules of the day it was submitted, for the agency it went to: a fee may hang on both. */
export async function judge(work: Work, dossier: Dossier, answers: JsonObject): Promise<FormCheck> {
  const { versionId, known, actingFor, personId, delivery, agencyId, submittedAt } = dossier;
  const submittedOn = localDateOf(submittedAt);
  const agency = await factsOfAgency(work.db, agencyId, submittedOn);
  return checkAnswers(work, { versionId, answers, known, actingFor, personId, delivery, agency, submittedOn });
}
