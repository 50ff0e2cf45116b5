import type { Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import type { FormView } from "../domain/view.ts";
import { judgeDraft } from "./judge-draft.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** The form of a draft as it stands. */
export async function showForm(work: Work, draft: Draft, rulebook: Rulebook, pageId?: string): Promise<FormView> {
  return (await judgeDraft(work, draft, rulebook, pageId)).view;
}
