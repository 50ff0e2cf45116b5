import { foldVietnamese } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Agency, AgencyLevel, Matter } from "../domain/agency.ts";
import { listCompetent, searchAgencies, searchUnder } from "../store/agencies.ts";

export interface CompetentQuery {
  readonly matter: Matter;
  readonly level: AgencyLevel;
  readonly on: LocalDate;
  /** The place of the agency to stand first: where this person lives. */
  readonly firstPlaceId?: string | undefined;
  /** Only those where somebody who may take dossiers in holds their post that day: a dossier sent elsewhere would lie there. */
  readonly staffed?: boolean;
  /** Part of a name, diacritics or not. */
  readonly q?: string | undefined;
  readonly limit?: number;
  readonly offset?: number;
}

const PAGE = 20;

/** Agencies competent for a matter, the person's own first; civil status may be asked at any commune of the country. Public. */
export function listCompetentAgencies(db: Db, query: CompetentQuery): Promise<Agency[]> {
  return listCompetent(db, { ...query, words: wordsOf(query.q), limit: query.limit ?? PAGE, offset: query.offset ?? 0 });
}

/** Agencies by part of their name and by place (the place's own and those under it), from the centre downwards. Public. */
export function listAgencies(
  db: Db,
  query: {
    readonly q?: string | undefined;
    readonly placeId?: string | undefined;
    readonly on: LocalDate;
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<Agency[]> {
  const { placeId, on, limit = PAGE, offset = 0 } = query;
  return searchAgencies(db, { words: wordsOf(query.q), placeId, on, limit, offset });
}

/** The authorities under one, two levels deep, by part of their name. Public. */
export function listAgenciesUnder(
  db: Db,
  query: {
    readonly parentId: string;
    readonly q?: string | undefined;
    readonly on: LocalDate;
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<Agency[]> {
  const { parentId, on, limit = PAGE, offset = 0 } = query;
  return searchUnder(db, parentId, { words: wordsOf(query.q), on, limit, offset });
}

/** As names are stored for searching; the signs that LIKE reads are taken out. */
function wordsOf(q = ""): string {
  return foldVietnamese(q.replace(/[%_\\]/g, " "));
}
