import type { Work } from "@motlan/kernel/db";
import { checkForm } from "../domain/check-form.ts";
import type { Draft, Typed } from "../domain/draft.ts";
import { type FormView, viewOf } from "../domain/view.ts";
import { faults } from "../faults.ts";
import { readPlaces } from "./read-places.ts";
import { rulebookInForce } from "./read-rulebook.ts";

export interface PreviewInput {
  readonly procedureCode: string;
  readonly actingFor: string;
  readonly answers: Typed;
}

/** Whoever fills a form in before signing in: nobody yet, so nothing is read from a registry and nothing is kept here. */
const NOBODY = "";

/**
 * The form as it stands with these answers, for somebody without an account (khai trước khi đăng nhập). Nothing is stored: the answers stay on the person's device. Open
 * to anyone.
 * @throws forms/no-form, forms/unknown-acting-for
 */
export async function previewForm(work: Work, { procedureCode, actingFor, answers }: PreviewInput): Promise<FormView> {
  const { versionId, version, rules } = await rulebookInForce(work, procedureCode);
  if (!version.applicant.actingFor.some(({ value }) => value === actingFor)) throw faults["unknown-acting-for"]();
  const now = work.clock.now();
  const asked = { answers, overrides: {}, known: {}, actingFor, personId: NOBODY };
  const state = { ...asked, places: await readPlaces(work, version, asked) };
  const draft: Draft = {
    ...{ ...asked, id: NOBODY, procedureCode, versionId, disputes: [], seen: [], changedAt: {}, revision: 0 },
    ...{ createdAt: now, updatedAt: now },
  };
  return viewOf({ draft, version, rules, state, check: checkForm(version, rules, state, now), now });
}
