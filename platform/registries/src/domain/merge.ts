import type { Json, JsonObject } from "@motlan/kernel";
import { isObject } from "./values.ts";

/** Values after a change, as a JSON merge patch (RFC 7396): members replace members, null takes one away, arrays are replaced whole. */
export function mergeValues(held: JsonObject, change: JsonObject): JsonObject {
  const merged: Record<string, Json> = {};
  for (const [name, value] of Object.entries(held)) if (value !== undefined && !Object.hasOwn(change, name)) merged[name] = value;
  for (const [name, value] of Object.entries(change)) {
    const before = Object.hasOwn(held, name) ? held[name] : undefined;
    if (value === undefined) {
      if (before !== undefined) merged[name] = before;
    } else if (value !== null) {
      merged[name] = isObject(value) ? mergeValues(isObject(before) ? before : {}, value) : value;
    }
  }
  return merged;
}

/** The paths a merge patch changes, the innermost; without any value. */
export function changedPaths(change: JsonObject, path = ""): readonly string[] {
  return Object.entries(change).flatMap(([name, value]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return isObject(value) && Object.keys(value).length > 0 ? changedPaths(value, here) : [here];
  });
}
