import type { Json, JsonObject } from "../json.ts";
import { parseAt } from "./builtins/index.ts";
import { decimalOf } from "./decimal.ts";
import { toText } from "./to-text.ts";
import { type Facts, Func, isContext, isList, isNumber, type Value } from "./value.ts";

/**
 * Form data as facts. Numbers become decimals by their shortest spelling, objects contexts, arrays lists. Text stays text: a rule says
 * `date(child.dateOfBirth)`; except at the paths in `dates` ("today", "children.dateOfBirth": through lists too), where text is read as a
 * date, time, date and time or duration by its look, and text that is none of them becomes null. `date(…)` of a date is that date.
 */
export function toFacts(json: JsonObject, dates: Iterable<string> = []): Facts {
  return contextOf(json, "", new Set(dates));
}

function contextOf(json: JsonObject, path: string, dates: ReadonlySet<string>): Facts {
  const made = new Map<string, Value>();
  for (const [key, member] of Object.entries(json)) {
    if (member !== undefined) made.set(key, factOf(member, path === "" ? key : `${path}.${key}`, dates));
  }
  return made;
}

function factOf(json: Json, path: string, dates: ReadonlySet<string>): Value {
  if (typeof json === "string") return dates.has(path) ? parseAt(json) : json;
  if (typeof json === "number") return Number.isFinite(json) ? decimalOf(json) : null;
  if (json === null || typeof json === "boolean") return json;
  if (isJsonList(json)) return json.map((item) => factOf(item, path, dates));
  return contextOf(json, path, dates);
}

function isJsonList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/**
 * A value as JSON. A decimal is a JSON number when that loses nothing on the way (and is below 2^53), otherwise its digits as text; dates, times and durations
 * are ISO 8601 text, a range FEEL text; a function has no JSON and becomes null.
 */
export function toJson(value: Value): Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (isNumber(value)) {
    const text = value.toString();
    const number = Number(text);
    return Number.isSafeInteger(Math.trunc(number)) && decimalOf(number).toString() === text ? number : text;
  }
  if (isList(value)) return value.map(toJson);
  if (isContext(value)) return Object.fromEntries([...value].map(([key, member]) => [key, toJson(member)]));
  return value instanceof Func ? null : toText(value);
}
