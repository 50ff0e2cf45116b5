import type { Work } from "@motlan/kernel/db";
import { checkForm } from "../domain/check-form.ts";
import type { Draft } from "../domain/draft.ts";
import { type FormView, viewOf } from "../domain/view.ts";
import type { Rulebook } from "./read-rulebook.ts";
import { formState } from "./refresh-known.ts";

/** The form of a draft as it stands. */
export async function showForm(work: Work, draft: Draft, rulebook: Rulebook, pageId?: string): Promise<FormView> {
  const now = work.clock.now();
  const { version, rules } = rulebook;
  const state = await formState(work, rulebook, draft);
  return viewOf({ draft, version, rules, state, check: checkForm(version, rules, state, now), now }, pageId);
}
