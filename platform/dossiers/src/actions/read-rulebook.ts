import { getVersion, type ProcedureVersion } from "@motlan/catalogue";
import type { Work } from "@motlan/kernel/db";
import type { RuleTrees } from "../facts.ts";

/** The version a dossier began with and its parsed rules: what every act on it goes by. */
export interface Rulebook {
  readonly version: ProcedureVersion;
  readonly rules: RuleTrees;
}

/** Published versions never change, so that one reading of each is enough for a process's life. */
const read = new Map<string, Rulebook>();

export async function readRulebook(work: Work, versionId: string): Promise<Rulebook> {
  const known = read.get(versionId);
  if (known !== undefined) return known;
  const rulebook = await getVersion(work.db, versionId);
  read.set(versionId, rulebook);
  return rulebook;
}
