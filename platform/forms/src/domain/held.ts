import type { Field } from "@motlan/catalogue/declare";
import { foldVietnamese, normalName } from "@motlan/formats";
import { canonicalJson, type Json } from "@motlan/kernel";
import type { PlaceFacts } from "./form.ts";
import { addressAnswer, communeAnswer, communeIdOf } from "./parse/parse-place.ts";
import { parseValue } from "./parse/parse-value.ts";
import { isObject, textOf } from "./parse/parsed.ts";

/**
 * A value from a record or a computation in the shape the question's answers have. What does not fit the question (an option the form does not know) is not
 * held: the question is then asked. A record's name keeps its own spelling (one put together from answers gets its capitals); places need not exist today.
 */
export function heldValue(field: Field, json: Json, places: PlaceFacts): NonNullable<Json> | undefined {
  if (json === null || json === "") return undefined;
  if (field.kind === "name" && field.computed === undefined) return normalName(textOf(json)) || undefined;
  if (field.kind === "commune") return heldCommune(json, places);
  if (field.kind === "address") return heldAddress(json, places);
  const read = parseValue({ ...field, maxLength: Number.MAX_SAFE_INTEGER }, json, { places });
  return read.is === "value" ? read.value : undefined;
}

function heldCommune(json: Json, places: PlaceFacts): NonNullable<Json> | undefined {
  const place = places[communeIdOf(json)];
  return place === undefined ? undefined : communeAnswer(place);
}

function heldAddress(json: Json, places: PlaceFacts): NonNullable<Json> | undefined {
  if (!isObject(json)) return undefined;
  const [communeId, line, text] = [json.communeId, json.line, json.text].map(textOf);
  if (!communeId || !line) return undefined;
  if (text) return { communeId, line, text };
  const place = places[communeId];
  return place === undefined ? undefined : addressAnswer(place, line);
}

/** True when the person typed what the State holds: names without regard to marks and capitals, addresses by commune and line. */
export function sameAsHeld(field: Field, typed: Json, held: Json): boolean {
  if (field.kind === "name" && field.computed === undefined) return foldVietnamese(textOf(typed)) === foldVietnamese(textOf(held));
  if (field.kind === "address" && isObject(typed) && isObject(held)) {
    return typed.communeId === held.communeId && foldVietnamese(textOf(typed.line)) === foldVietnamese(textOf(held.line));
  }
  return canonicalJson(typed) === canonicalJson(held);
}
