import { isFault } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Draft, KnownState } from "../domain/draft.ts";
import { APPLICANT } from "../domain/form.ts";
import { askRegistry, type Question } from "./ask-registry.ts";
import type { Rulebook } from "./read-rulebook.ts";
import { OWN_RECORD } from "./refresh-known.ts";

/** A record read within so many milliseconds is not read again at submission: each reading leaves an entry the person sees. */
const FRESH = 15 * 60_000;

/** The names of records that are now held in another version than the form was filled from. A registry that does not answer changes nothing. */
export async function findChangedSince(work: Work, tx: Tx, { version }: Rulebook, draft: Draft): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, state] of Object.entries(draft.known)) {
    const question = version.known.find((declared) => declared.name === name) ?? (name === APPLICANT ? OWN_RECORD : undefined);
    if (question === undefined || state.record === undefined) continue;
    if (work.clock.now().getTime() - Date.parse(state.readAt) < FRESH) continue;
    if (await isOther(work, tx, draft, question, state)) changed.push(name);
  }
  return changed;
}

async function isOther(work: Work, tx: Tx, draft: Draft, question: Question, state: KnownState): Promise<boolean> {
  try {
    const now = await askRegistry(work, tx, draft, question, state, 0);
    return now.state !== "away" && now.record?.receipt.versionId !== state.record?.receipt.versionId;
  } catch (error) {
    if (isFault(error)) return false;
    throw error;
  }
}
