import type { Json, JsonObject } from "@motlan/kernel";
import { isObject } from "./values.ts";

/** Every value at a dotted path; an array on the way, or at the end, is entered. */
export function valuesAt(values: JsonObject, path: string): readonly Json[] {
  const found: Json[] = [];
  collect(values, path.split("."), 0, found);
  return found;
}

function collect(value: Json | undefined, names: readonly string[], at: number, found: Json[]): void {
  if (value === undefined || value === null) return;
  const name = names[at];
  if (isArray(value)) for (const one of value) collect(one, names, at, found);
  else if (name === undefined) found.push(value);
  else if (isObject(value) && Object.hasOwn(value, name)) collect(value[name], names, at + 1, found);
}

/** Only the granted fields, in their places; "*" grants all. An array on the way keeps its length. */
export function trimValues(values: JsonObject, fields: readonly string[]): JsonObject {
  if (fields.includes("*")) return values;
  return trimObject(
    values,
    fields.map((field) => field.split(".")),
  );
}

/** True when the path, or what it stands in, or something inside it is granted. */
export function isGranted(path: string, fields: readonly string[]): boolean {
  return fields.some((field) => field === "*" || path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`));
}

function trimObject(values: JsonObject, paths: readonly (readonly string[])[]): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) {
    const inside = paths.filter((path) => path[0] === name).map((path) => path.slice(1));
    if (value === undefined || inside.length === 0) continue;
    kept[name] = inside.some((path) => path.length === 0) ? value : trimInside(value, inside);
  }
  return kept;
}

function trimInside(value: Json, paths: readonly (readonly string[])[]): Json {
  if (isArray(value)) return value.map((element) => trimInside(element, paths));
  return isObject(value) ? trimObject(value, paths) : null;
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
