import { findAgency } from "@motlan/agencies";
import type { Language } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/** The names of agencies by their ids; one that is nowhere has an empty name. */
export async function agencyNames(work: Work, ids: readonly string[], lang: Language): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) names.set(id, (await findAgency(work.db, id))?.name[lang] ?? "");
  return names;
}
