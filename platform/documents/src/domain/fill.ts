import type { Json, JsonObject } from "@motlan/kernel";
import { FORMATTERS } from "./formatters.ts";

/**
 * Puts values into a text: `{a.b}` takes the value at that path, `{a.b|date|upper}` formats it, `{a.b|or:không có}` says what stands for
 * nothing. A missing value is empty: an official form leaves blank what is not known.
 */
export function fill(text: string, data: JsonObject): string {
  return fillWith(text, data, (value) => value);
}

/** As `fill`, into a text that is marked up: a value is never markup, a name with an asterisk or an underscore stays what it is. */
export function fillMarkup(text: string, data: JsonObject): string {
  return fillWith(text, data, (value) => value.replace(/[*_]/g, (mark) => `\\${mark}`));
}

function fillWith(text: string, data: JsonObject, guard: (value: string) => string): string {
  return text.replace(/\{([A-Za-z][\w.]*)((?:\|[^{}|]+)*)\}/g, (_, path: string, bars: string) => {
    const value = textOf(valueAt(data, path));
    const filled = bars
      .split("|")
      .slice(1)
      .reduce((text, bar) => applyBar(text, bar), value);
    return guard(filled);
  });
}

/** The value at a dotted path; numbers pick members of arrays. */
export function valueAt(data: Json | undefined, path: string): Json | undefined {
  let value: Json | undefined = data;
  for (const step of path.split(".")) {
    if (value === null || typeof value !== "object") return undefined;
    value = isList(value) ? value[Number(step)] : Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The members of the array at a path; anything else has none. */
export function membersAt(data: JsonObject, path: string): readonly Json[] {
  const value = valueAt(data, path);
  return isList(value) ? value : [];
}

/** True when a block guarded so should stand. */
export function stands(guard: { readonly when?: string; readonly unless?: string }, data: JsonObject): boolean {
  if (guard.when !== undefined && !isThere(valueAt(data, guard.when))) return false;
  return guard.unless === undefined || !isThere(valueAt(data, guard.unless));
}

function applyBar(value: string, bar: string): string {
  if (bar.startsWith("or:")) return value === "" ? bar.slice(3) : value;
  const format = FORMATTERS.get(bar);
  return format && value !== "" ? format(value) : value;
}

function textOf(value: Json | undefined): string {
  if (typeof value === "string") return value.normalize("NFC").trim();
  return typeof value === "number" ? String(value) : "";
}

function isThere(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== "" && !(isList(value) && value.length === 0);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
