import type { Json, JsonObject } from "@motlan/kernel";

/** A design's document is JSON that may be half-made: everything here answers something for any path. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value at a dotted path ("steps.2.hours"), if there is one. */
export function valueAt(document: Json | undefined, path: string): Json | undefined {
  if (path === "") return document;
  let here = document;
  for (const part of path.split(".")) {
    if (isList(here)) here = here[Number(part)];
    else if (isObject(here)) here = Object.hasOwn(here, part) ? here[part] : undefined;
    else return undefined;
  }
  return here;
}

/** The text at a path; a number as people type it; empty where there is none. */
export function textAt(document: Json | undefined, path: string): string {
  const value = valueAt(document, path);
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : "";
}

export function listAt(document: Json | undefined, path: string): readonly Json[] {
  const value = valueAt(document, path);
  return isList(value) ? value : [];
}

/** The words at a path, empty where a language is missing. */
export function wordsAt(document: Json | undefined, path: string): { readonly vi: string; readonly en: string } {
  return { vi: textAt(document, `${path}.vi`), en: textAt(document, `${path}.en`) };
}

/** The document with another value at a path; `undefined` takes the member away. Containers on the way must be there, save the last member. */
export function withValueAt(document: Json | undefined, path: string, value: Json | undefined): Json {
  const [head = "", ...rest] = path.split(".");
  const next = rest.join(".");
  if (isList(document)) {
    const at = Number(head);
    if (next === "" && value === undefined) return document.toSpliced(at, 1);
    const copy = [...document];
    copy[at] = next === "" ? (value ?? null) : withValueAt(document[at], next, value);
    return copy;
  }
  const object = isObject(document) ? document : {};
  if (next !== "") return { ...object, [head]: withValueAt(object[head], next, value) };
  const { [head]: _, ...others } = object;
  return value === undefined ? others : { ...others, [head]: value };
}

/** The path of what holds it: "steps.2" for "steps.2.hours"; empty at the top. */
export function parentOf(path: string): string {
  return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
}

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
