import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Typed } from "./draft.ts";
import { entryKeys } from "./entries.ts";
import { questionAt } from "./questions.ts";

/**
 * Answers given within an entry that is not in its group's list put it there, last: an entry removed in one window while somebody wrote in it in another comes back with what
 * was written. Emptying an answer brings nothing back.
 */
export function withRevived(version: Pick<ProcedureVersion, "pages">, answers: Typed, changed: readonly string[]): Typed {
  let all = answers;
  for (const path of changed) {
    const entry = questionAt(version, path)?.entry;
    if (entry === undefined || !isSaid(all[path])) continue;
    const keys = entryKeys(entry.group, all);
    const listed = Array.isArray(all[entry.group.name]);
    if (listed && !keys.includes(entry.key)) all = { ...all, [entry.group.name]: [...keys, entry.key] };
  }
  return all;
}

function isSaid(typed: Json | undefined): boolean {
  return typed !== undefined && typed !== null && typed !== "";
}
