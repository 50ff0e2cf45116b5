import type { Field } from "@motlan/catalogue/declare";
import type { Json, JsonObject } from "@motlan/kernel";
import type { PlaceFact } from "../form.ts";
import { parseText } from "./parse-words.ts";
import { empty, fault, isObject, member, type Parsed, type Reading, textOf, value } from "./parsed.ts";

/** A commune (xã, phường, đặc khu) chosen by its id; it has to be one today. The answer is `{id, code, name, text}`. */
export function parseCommune(typed: Json | undefined, { places }: Reading): Parsed {
  const id = communeIdOf(typed);
  if (id === "") return empty;
  const place = places[id];
  return place?.inForce ? value(communeAnswer(place)) : notACommune();
}

/**
 * An address `{communeId, line, text}`: a commune of today and the line before it (house, street, hamlet). Written by hand with a former unit's name, it keeps what was
 * written (`typed`), that unit (`was`) and the days one ended and the other began.
 */
export function parseAddress(field: Field, typed: Json | undefined, { places }: Reading): Parsed {
  const id = textOf(member(typed, "communeId"));
  const line = parseText(field, member(typed, "line"));
  const written = textOf(member(typed, "typed")).slice(0, LONGEST_WRITTEN);
  if (id === "" && line.is === "empty" && written === "") return empty;
  if (id === "") return fault("Hãy chọn xã, phường của địa chỉ này.", "Choose the commune or ward of this address.");
  const place = places[id];
  if (!place?.inForce) return notACommune();
  if (line.is === "fault") return line;
  if (line.is === "empty")
    return fault("Hãy ghi số nhà, đường hoặc thôn, tổ dân phố.", "Enter the house number and street, or the hamlet.");
  const was = places[formerIdOf(typed)];
  return value(withPast(addressAnswer(place, textOf(line.value)), place, written, was?.inForce ? undefined : was));
}

const LONGEST_WRITTEN = 300;

/** The id of the former unit, as a page sends it or as an answer keeps it. */
export function formerIdOf(json: Json | undefined): string {
  return textOf(member(json, "wasId")) || textOf(member(member(json, "was"), "id"));
}

function withPast(answer: JsonObject, { validFrom }: PlaceFact, typed: string, was: PlaceFact | undefined): JsonObject {
  if (typed === "" && was === undefined) return answer;
  const past = was && { id: was.id, code: was.code, text: was.text, ...(was.validTo && { until: was.validTo }) };
  return { ...answer, ...(typed !== "" && { typed }), ...(validFrom && { since: validFrom }), ...(past && { was: past }) };
}

export function communeAnswer({ id, code, name, text }: PlaceFact): NonNullable<Json> {
  return { id, code, name, text };
}

export function addressAnswer(place: PlaceFact, line: string): JsonObject {
  return { communeId: place.id, line, text: `${line}, ${place.text}` };
}

/** The id in any shape a commune comes in: the id itself, our answer, a registry's address. */
export function communeIdOf(json: Json | undefined): string {
  return isObject(json) ? textOf(json.id ?? json.communeId) : textOf(json);
}

function notACommune(): Parsed {
  return fault(
    "Hãy chọn một xã, phường hiện có trong danh sách (tên sau khi sắp xếp đơn vị hành chính).",
    "Choose a commune or ward from the list of those that exist today.",
  );
}
