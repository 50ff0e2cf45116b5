import { factsOfAgency } from "@motlan/agencies";
import { isFault, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import type { AgencyFact } from "../domain/form.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** What the form's rules may read of the chosen agency; nothing where none of them asks, or the agency is not (or no longer) there. */
export async function readAgency(work: Work, rulebook: Rulebook, { agencyId }: Pick<Draft, "agencyId">): Promise<AgencyFact | undefined> {
  if (agencyId === undefined || !asksAgency(rulebook)) return undefined;
  try {
    return await factsOfAgency(work.db, agencyId, localDateOf(work.clock.now()));
  } catch (error) {
    if (isFault(error, "agencies/not-found")) return undefined;
    throw error;
  }
}

function asksAgency({ version, rules }: Rulebook): boolean {
  return version.fees.some(({ rates }) => rates !== undefined) || Object.keys(rules).some((text) => /\bagency\b/.test(text));
}
