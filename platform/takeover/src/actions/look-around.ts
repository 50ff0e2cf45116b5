import { findAgency, findAgencyByCode } from "@motlan/agencies";
import { findGeneralVersion } from "@motlan/catalogue";
import { localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { cell, type ExportRow } from "../domain/export-row.ts";
import type { Surroundings } from "../domain/judge-row.ts";

/** A ministry's offices lie this deep under it. */
const DEEPEST = 4;

type Agency = Surroundings["agency"];
type Version = Surroundings["version"];

export type LookAround = (work: Work, row: ExportRow, isTwice: boolean) => Promise<Surroundings>;

/** What rows name is looked up once each: a file of two hundred thousand names a few hundred agencies and procedures. */
export function lookingAround(importingAgencyId: string): LookAround {
  const agencies = new Map<string, Agency>();
  const versions = new Map<string, Version>();
  return async (work, { columns }, isTwice) => {
    const [unit, procedure] = [cell(columns, "DonViXuLy").toUpperCase(), cell(columns, "MaTTHC").toUpperCase()];
    if (!agencies.has(unit)) agencies.set(unit, await agencyOf(work, unit, importingAgencyId));
    if (!versions.has(procedure)) versions.set(procedure, await versionOf(work, procedure));
    return { now: work.clock.now(), agency: agencies.get(unit), version: versions.get(procedure), isTwice };
  };
}

async function agencyOf(work: Work, code: string, above: string): Promise<Agency> {
  const found = code === "" ? undefined : await findAgencyByCode(work.db, code);
  return found && { id: found.id, code: found.code, within: await isUnder(work, found.id, above) };
}

async function versionOf(work: Work, code: string): Promise<Version> {
  const found = code === "" ? undefined : await findGeneralVersion(work.db, code, localDateOf(work.clock.now()));
  return found && { versionId: found.versionId, procedureCode: found.version.code };
}

/** Whether an agency is that one, or lies under it. */
export async function isUnder(work: Work, agencyId: string, above: string): Promise<boolean> {
  let at: string | undefined = agencyId;
  for (let depth = 0; depth < DEEPEST && at !== undefined; depth += 1) {
    if (at === above) return true;
    at = (await findAgency(work.db, at))?.parentId;
  }
  return false;
}
