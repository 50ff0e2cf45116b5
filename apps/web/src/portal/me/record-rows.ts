import type { Json, JsonObject, Language } from "@motlan/kernel";
import { isObject } from "../apply/field-values.ts";
import { type ValueRow, valueRows } from "../correct/say-value.ts";

/** A record as the person it is about reads it: all that is held, in words; the parts of an address that stands there whole are left out. */
export function recordRows(registry: string, values: JsonObject, lang: Language): readonly ValueRow[] {
  return valueRows(registry, withoutParts(values), lang).filter(({ value }) => value !== "");
}

function withoutParts(values: JsonObject): JsonObject {
  const { line, communeCode, ...rest } = values;
  const kept = typeof values.text === "string" ? rest : values;
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, tidy(value)]));
}

function tidy(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map((one: Json) => tidy(one));
  return isObject(value) ? withoutParts(value) : (value ?? null);
}
