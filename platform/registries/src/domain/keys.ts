import { type Decision, isId, type Json, type JsonObject, no, yes } from "@motlan/kernel";
import type { RegistryDeclaration } from "./declaration.ts";
import { marksOf } from "./likeness.ts";
import { valuesAt } from "./paths.ts";

/** A value a record can be found by. */
export interface RecordKey {
  readonly name: string;
  readonly value: string;
  readonly isKey: boolean;
}

export interface Found {
  readonly keys: readonly RecordKey[];
  /** Whom the record is about: ids in the population registry. */
  readonly personIds: readonly string[];
}

/** "id" finds by the record's own id, "person" by a person it is about: every registry has both. */
export const RESERVED_INDEXES = ["id", "person"] as const;

/** What a record with these values is found by, and whom it concerns. */
export function decideKeys(
  declaration: RegistryDeclaration,
  recordId: string,
  values: JsonObject,
): Decision<Found, "no-key" | "not-an-id" | "too-many" | "too-long"> {
  const [key, ...more] = valuesAt(values, declaration.key.path).map(asText);
  if (key === undefined || key === "" || more.length > 0) return no("no-key", { path: declaration.key.path });
  if (isTooLong(key)) return no("too-long", { path: declaration.key.path });
  const keys: RecordKey[] = [{ name: declaration.key.name, value: key, isKey: true }];
  for (const index of declaration.indexes) {
    const held = [...new Set(valuesAt(values, index.path).map(asText))];
    if (held.length > 1 && index.many !== true) return no("too-many", { path: index.path });
    if (held.some(isTooLong)) return no("too-long", { path: index.path });
    keys.push(...held.map((value) => ({ name: index.name, value, isKey: false })));
  }
  keys.push(...marksOf(declaration.duplicates, values).map((mark) => ({ ...mark, isKey: false })));
  if (declaration.concerns === "itself") return yes({ keys, personIds: [recordId] });
  const personIds: string[] = [];
  for (const path of declaration.concerns) {
    for (const value of valuesAt(values, path).map(asText)) {
      if (!isId(value)) return no("not-an-id", { path });
      if (!personIds.includes(value)) personIds.push(value);
    }
  }
  keys.push(...personIds.map((value) => ({ name: "person", value, isKey: false })));
  return yes({ keys, personIds });
}

/** What the database's indexes hold: one that is longer would stop the whole act, and with it the file it came in. */
const LONGEST_BYTES = 2_000;

function isTooLong(value: string): boolean {
  return Buffer.byteLength(value) > LONGEST_BYTES;
}

function asText(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
