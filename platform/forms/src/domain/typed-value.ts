import type { Json, JsonObject } from "@motlan/kernel";
import type { Typed } from "./draft.ts";
import { datePartsOf } from "./parse/parse-date.ts";
import { typedAt } from "./parse/parse-value.ts";
import { isObject } from "./parse/parsed.ts";
import type { Resolved } from "./resolved.ts";

/** What stands in the input: the person's own words as they typed them, right or wrong; else the held or computed value in the same shape. */
export function typedValue({ field, from, value }: Pick<Resolved, "field" | "from" | "value">, answers: Typed): Json {
  if (field.group !== undefined) return null;
  const typed = typedAt(field, answers);
  const json = from === "held" || from === "computed" ? (value ?? null) : (typed ?? null);
  if (field.kind === "date") {
    const parts = datePartsOf(json);
    if (json === null || parts === undefined) return json;
    return { day: parts.day, month: parts.month, year: parts.year };
  }
  if (field.kind === "commune") return isObject(json) ? (json.id ?? null) : json;
  if (field.kind === "address") return isObject(json) ? addressParts(json) : json;
  if (typeof json === "boolean") return json ? "yes" : "no";
  return typeof json === "number" ? String(json).replace(".", ",") : json;
}

function addressParts({ communeId = null, line = null, typed, wasId, was }: JsonObject): Json {
  const before = wasId ?? (isObject(was) ? was.id : undefined);
  return { communeId, line, ...(typed && { typed }), ...(before && { wasId: before }) };
}
