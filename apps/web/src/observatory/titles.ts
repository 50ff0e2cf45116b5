import type { Language } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { procedureTitle } from "../portal/show/versions.ts";

/** The names of procedures by their codes. */
export async function titlesOf(work: Work, codes: readonly string[], lang: Language): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const code of new Set(codes)) titles.set(code, (await procedureTitle(work, code))[lang]);
  return titles;
}
