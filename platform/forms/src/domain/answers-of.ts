import type { Json, JsonObject } from "@motlan/kernel";
import { isObject } from "./parse/parsed.ts";
import type { Resolved } from "./resolved.ts";

interface Answers {
  [name: string]: Json | undefined;
}

/** The answers as a dossier keeps them: what is asked, read and not at fault, by their paths. */
export function answersOf(fields: readonly Resolved[]): JsonObject {
  const answers: Answers = {};
  const own = new WeakSet<object>();
  for (const { field, shown, value, fault } of fields) {
    if (shown && fault === undefined && value !== undefined) putAt(answers, field.name.split("."), value, own);
  }
  return answers;
}

/** Writes into objects this walk made (`own`); one that is itself an answer is copied first. */
function putAt(target: Answers, [head = "", ...rest]: readonly string[], value: NonNullable<Json>, own: WeakSet<object>): void {
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = target[head];
  const opened: Answers = isObject(inner) ? (own.has(inner) ? inner : { ...inner }) : {};
  own.add(opened);
  target[head] = opened;
  putAt(opened, rest, value, own);
}
