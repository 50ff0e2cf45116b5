import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { type CatalogueState, readState } from "../store/revision.ts";
import { findVersionById, listStandingVersions, type PublishedVersion, type VersionSummary } from "../store/versions.ts";

type Periods = ReadonlyMap<string, readonly VersionSummary[]>;
let held: { readonly token: string; readonly made: Promise<Periods> } | undefined;

/** The periods of every declared version, by code. Read anew when a version was published or taken back, by whichever process. */
export async function periodsInMemory(db: Db, state?: CatalogueState): Promise<Periods> {
  const { token } = state ?? (await readState(db));
  if (held?.token !== token) {
    const made = readPeriods(db);
    const fresh = { token, made };
    held = fresh;
    made.catch(() => {
      if (held === fresh) held = undefined;
    });
  }
  return held.made;
}

async function readPeriods(db: Db): Promise<Periods> {
  return Map.groupBy(await listStandingVersions(db), ({ code }) => code);
}

/** The declared version whose period holds that day; periods of one code never overlap. */
export async function findDeclared(db: Db, code: string, on: LocalDate, state?: CatalogueState): Promise<PublishedVersion | undefined> {
  const found = (await periodsInMemory(db, state)).get(code)?.find((version) => holds(version, on));
  return found && findVersionById(db, found.versionId);
}

export function holds({ from, to }: VersionSummary, on: LocalDate): boolean {
  return from <= on && (to === undefined || on <= to);
}
