import { isId, isLocalDate, may, newId, type Official } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { looksLikeCode, reversedDigits, type SearchCriteria, wantedKeys } from "../domain/search.ts";
import { faults } from "../faults.ts";
import { findDossier } from "../store/dossiers.ts";
import { lookUpTries } from "../store/look-up-tries.ts";
import {
  type Found,
  findSearch,
  forgetSearches,
  keepSearch,
  listIdsOfNumber,
  listLackingSearchRow,
  putSearchRow,
  searchDossiersOf,
} from "../store/search.ts";
import { searchRowOf } from "./search-row-of.ts";

export interface SearchInput extends Omit<SearchCriteria, "dossierIds"> {
  /** Exact, and written to the audit log that somebody looked; it is not kept. */
  readonly personalNumber?: string;
}

/**
 * Keeps what is looked for under an id that says nothing, so that no name or number stands in an address.
 * @throws dossiers/not-yours, dossiers/search-empty
 */
export function beginSearch(work: Work, { personalNumber, ...criteria }: SearchInput): Promise<string> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = deskOf(work);
    const number = personalNumber?.replace(/\D/g, "") ?? "";
    const days = [criteria.from, criteria.to].filter((day) => day !== undefined);
    if ((Object.keys(criteria).length === 0 && number === "") || !days.every(isLocalDate)) throw faults["search-empty"]();
    const at = work.clock.now();
    const id = newId(at);
    const dossierIds = number === "" ? undefined : await listIdsOfNumber(tx, agencyId, number);
    await keepSearch(tx, { id, agencyId, officialId, criteria: { ...criteria, ...(dossierIds && { dossierIds }) }, at });
    if (dossierIds !== undefined)
      await work.announce(tx, {
        type: "dossiers.looked-up",
        subject: id,
        agencyId,
        data: { by: "personal-number", found: dossierIds.length },
      });
    return id;
  });
}

/** What was found, the newest first: dossiers of the official's agency, open and closed. @throws dossiers/not-yours, dossiers/search-not-found */
export function searchDossiers(
  work: Work,
  { id, limit = 30, offset = 0 }: { readonly id: string; readonly limit?: number; readonly offset?: number },
): Promise<{ readonly criteria: SearchCriteria; readonly found: readonly Found[] }> {
  return work.transaction(async (tx) => {
    const { agencyId } = deskOf(work);
    const search = isId(id) ? await findSearch(tx, id) : undefined;
    if (search === undefined || search.agencyId !== agencyId) throw faults["search-not-found"]();
    const { words = "", phone, ...criteria } = search.criteria;
    const isCode = looksLikeCode(words);
    const what = { code: isCode ? words.trim() : null, words: isCode ? [] : wantedKeys(words) };
    const phoneReversed = phone === undefined ? null : reversedDigits(phone);
    const found = await searchDossiersOf(tx, { ...criteria, ...what, agencyId, phoneReversed, limit, offset });
    return { criteria: search.criteria, found };
  });
}

const MOST = 5000;

/** Everything found, to be taken away as a file: that it was, and how much, stands in the audit log. @throws dossiers/not-yours, dossiers/search-not-found */
export function exportSearch(work: Work, id: string): Promise<readonly Found[]> {
  return work.transaction(async (tx) => {
    const { agencyId } = deskOf(work);
    const { found } = await searchDossiers(work, { id, limit: MOST });
    await work.announce(tx, { type: "dossiers.exported", subject: id, agencyId, data: { rows: found.length, format: "csv" } });
    return found;
  });
}

/** Makes the dossier findable as it now stands. */
export function indexDossier(work: Work, dossierId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await findDossier(tx, dossierId);
    if (dossier === undefined) return;
    await putSearchRow(tx, searchRowOf(dossier));
  });
}

/** Dossiers that came without their news (an import, an older version) are made findable, some at a time; searches of yesterday are forgotten. */
export function sweepSearch(work: Work): Promise<void> {
  return work.transaction(async (tx) => {
    for (const id of await listLackingSearchRow(tx, 500)) await indexDossier(work, id);
    const yesterday = new Date(work.clock.now().getTime() - 86_400_000);
    await forgetSearches(tx, yesterday);
    await lookUpTries.forget(tx, yesterday);
  });
}

function deskOf({ actor }: Work): Official {
  if (actor.kind !== "official" || !may(actor, "dossiers.read", actor.agencyId)) throw faults["not-yours"]();
  return actor;
}
