import type { Work } from "@motlan/kernel/db";
import { checkForm, type FormCheck } from "../domain/check-form.ts";
import type { Draft } from "../domain/draft.ts";
import { type Signer, signatureFaults, signersOf } from "../domain/signers.ts";
import { type FormView, viewOf } from "../domain/view.ts";
import type { Rulebook } from "./read-rulebook.ts";
import { formState } from "./refresh-known.ts";
import { sealToSign } from "./seal-of.ts";

/** A draft judged by its own version: the check, the form as it is shown, and how the other parties' signatures stand. */
export interface Judged {
  readonly check: FormCheck;
  readonly view: FormView;
  readonly signers: readonly Signer[];
}

/** Judges a draft: what is wrong with the answers first, then whether everybody signed what now stands. */
export async function judgeDraft(work: Work, draft: Draft, rulebook: Rulebook, pageId?: string): Promise<Judged> {
  const now = work.clock.now();
  const { version, rules } = rulebook;
  const state = await formState(work, rulebook, draft);
  const check = checkForm(version, rules, state, now);
  const viewed = { draft, version, rules, state, now };
  const view = viewOf({ ...viewed, check }, pageId);
  const signers = signersOf(check, rules, (lang) => sealToSign(view, lang).hash);
  const missing = signatureFaults(signers);
  if (missing.length === 0) return { check, view, signers };
  const judged = { ...check, faults: [...check.faults, ...missing] };
  return { check: judged, view: viewOf({ ...viewed, check: judged }, pageId), signers };
}
