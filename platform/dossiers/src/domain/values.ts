import type { Json, JsonObject } from "@motlan/kernel";

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path of members; nothing where the path leads nowhere. */
export function valueAt(target: JsonObject, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((value, part) => (isObject(value) ? value[part] : undefined), target);
}

/** A copy of the object with the value at the path. */
export function putAt(target: JsonObject, [head, ...rest]: readonly string[], value: Json): JsonObject {
  if (head === undefined) return target;
  if (rest.length === 0) return { ...target, [head]: value };
  const inner = target[head];
  return { ...target, [head]: putAt(isObject(inner) ? inner : {}, rest, value) };
}

/** A copy of the object without that member. */
export function without(target: JsonObject, member: string): JsonObject {
  return Object.fromEntries(Object.entries(target).filter(([name]) => name !== member));
}

/** Every file that an answer names, in its order. */
export function filesIn(value: Json | undefined): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => filesIn(one));
  if (!isObject(value)) return [];
  return value.fileId === undefined ? Object.values(value).flatMap(filesIn) : [value];
}
