import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Typed } from "./draft.ts";
import { entryKeys } from "./entries.ts";
import { questionAt } from "./questions.ts";

/** Two windows may each have filled a list to its brim before one of them learned of the other; beyond that nobody writes by hand. */
const WINDOWS = 2;

/**
 * The group that these paths write to and that has far more entries than it takes, if any, or that they write to in far more entries. Every entry is resolved with all its
 * questions, so that a list without an end would hold up everybody.
 */
export function overfullGroup(version: Pick<ProcedureVersion, "pages">, paths: readonly string[], answers: Typed): Field | undefined {
  const written = new Map<string, { readonly field: Field; readonly keys: Set<string> }>();
  for (const path of paths) {
    const question = questionAt(version, path);
    const field = question?.entry?.group ?? question?.field;
    if (field?.group === undefined) continue;
    const { keys } = written.get(field.name) ?? { keys: new Set<string>() };
    if (question?.entry !== undefined) keys.add(question.entry.key);
    written.set(field.name, { field, keys });
  }
  const isOver = (field: Field, count: number) => count > WINDOWS * (field.group?.most ?? 0);
  return [...written.values()].find(({ field, keys }) => isOver(field, keys.size) || isOver(field, entryKeys(field, answers).length))
    ?.field;
}
