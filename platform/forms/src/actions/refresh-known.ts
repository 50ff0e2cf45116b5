import type { Tx, Work } from "@motlan/kernel/db";
import type { Draft, KnownStates } from "../domain/draft.ts";
import { type AgencyFact, APPLICANT, type FormState } from "../domain/form.ts";
import { resolveForm } from "../domain/resolve.ts";
import { decideAsking, decideWanted, type Wanted } from "../domain/wanted.ts";
import { askRegistry, type Question } from "./ask-registry.ts";
import { readAgency } from "./read-agency.ts";
import { readPlaces } from "./read-places.ts";
import type { Rulebook } from "./read-rulebook.ts";

/** Who applies is read from the population registry for every form (Law on Identity 26/2023/QH15, article 9). */
export const OWN_RECORD: Question = { registry: "population", by: "id", purpose: "identify" };

/**
 * Reads what the declaration says the State holds, each record once its question can be asked and again when the question changes. Records are asked in the
 * order of the declaration, so that one may be found by what another holds.
 */
export async function refreshKnown(work: Work, tx: Tx, rulebook: Rulebook, draft: Draft): Promise<KnownStates> {
  const { version, rules } = rulebook;
  let known: KnownStates = {};
  const own = { find: draft.personId, match: {} };
  if (!version.known.some(({ name }) => name === APPLICANT)) known = await withAnswer(work, tx, draft, known, APPLICANT, OWN_RECORD, own);
  const agency = await readAgency(work, rulebook, draft);
  for (const declared of version.known) {
    const state = await formState(work, rulebook, { ...draft, known }, agency);
    const { facts } = resolveForm(version, rules, state, work.clock.now());
    const wanted = decideWanted(declared, rules, facts);
    if (wanted !== undefined) known = await withAnswer(work, tx, draft, known, declared.name, declared, wanted);
    else known = { ...known, ...missesOf(draft, declared.name) };
  }
  return known;
}

/** A question that was emptied keeps its misses: emptying it between two guesses must not begin the count anew. */
function missesOf({ known }: Draft, name: string): KnownStates {
  const before = known[name];
  if (before === undefined || before.misses === 0) return {};
  const { record: _, ...rest } = before;
  return { [name]: { ...rest, find: "", match: {}, state: "none", found: 0 } };
}

async function withAnswer(
  work: Work,
  tx: Tx,
  draft: Draft,
  known: KnownStates,
  name: string,
  question: Question,
  wanted: Wanted,
): Promise<KnownStates> {
  const before = draft.known[name];
  const asking = decideAsking(before, wanted);
  if (before !== undefined && asking === "keep") return { ...known, [name]: before };
  if (before !== undefined && asking === "refuse") {
    const { record: _, ...rest } = before;
    return { ...known, [name]: { ...rest, ...wanted, state: "none", found: 0 } };
  }
  return { ...known, [name]: await askRegistry(work, tx, draft, question, wanted, before?.misses ?? 0) };
}

/** What the rules of this draft's form may read. The agency is read once for several states of one draft. */
export async function formState(work: Work, rulebook: Rulebook, draft: Draft, agency?: AgencyFact): Promise<FormState> {
  const { answers, overrides, known, actingFor, personId, delivery, desk } = draft;
  const where = agency ?? (await readAgency(work, rulebook, draft));
  return {
    ...{ answers, overrides, known, actingFor, personId },
    places: await readPlaces(work, rulebook.version, draft),
    ...(where && { agency: where }),
    ...(delivery !== undefined && { delivery }),
    ...(desk !== undefined && { channel: desk.channel }),
  };
}
