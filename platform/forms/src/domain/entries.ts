import type { Field } from "@motlan/catalogue/declare";
import type { Typed } from "./draft.ts";
import { isKey } from "./questions.ts";

/**
 * The keys of a group's entries in their order. Kept as a list at the group's own path once entries were added, removed or moved; before that they are the keys
 * under which something was typed. There are never fewer than the group's `least`.
 */
export function entryKeys(field: Field, answers: Typed): string[] {
  const listed = listedKeys(field, answers) ?? typedKeys(field, answers);
  const least = field.group?.least ?? 0;
  const spare = spareKeys(field, answers, listed);
  while (listed.length < least) listed.push(spare());
  return listed;
}

/** A key nobody has used, not even for an entry since removed. */
export function nextKey(field: Field, answers: Typed): string {
  return spareKeys(field, answers, entryKeys(field, answers))();
}

function spareKeys(field: Field, answers: Typed, listed: readonly string[]): () => string {
  let last = Math.max(-1, ...[...listed, ...typedKeys(field, answers)].map(Number));
  return () => {
    last += 1;
    return String(last);
  };
}

function listedKeys(field: Field, answers: Typed): string[] | undefined {
  const listed = answers[field.name];
  if (!Array.isArray(listed)) return undefined;
  return [...new Set(listed.filter((key): key is string => typeof key === "string" && isKey(key)))];
}

function typedKeys(field: Field, answers: Typed): string[] {
  const start = `${field.name}.`;
  const keys = Object.keys(answers).flatMap((path) => {
    const key = path.startsWith(start) ? (path.slice(start.length).split(".")[0] ?? "") : "";
    return isKey(key) ? [key] : [];
  });
  return [...new Set(keys)].sort((one, other) => Number(one) - Number(other));
}

/** What may be done with the entries of a group. */
export type EntryAct = "add" | "remove" | "up" | "down";

/** The keys after an act. Adding a key that is there, or removing one that is not, changes nothing: a button pressed twice does its work once. */
export function changedKeys(keys: readonly string[], act: EntryAct, key: string): string[] {
  const at = keys.indexOf(key);
  if (act === "add") return at === -1 ? [...keys, key] : [...keys];
  if (at === -1) return [...keys];
  const rest = keys.filter((one) => one !== key);
  if (act === "remove") return rest;
  const to = Math.min(Math.max(0, at + (act === "up" ? -1 : 1)), rest.length);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
}
