import type { Json, JsonObject } from "@motlan/kernel";
import type { Schema } from "./examine.ts";
import { mergeValues } from "./merge.ts";
import { isObject, membersOf } from "./values.ts";

/** A value of a record as somebody types it: where it stands, and what may stand there. */
export interface RecordField {
  readonly path: string;
  readonly kind: "text" | "date" | "number" | "yes-no" | "choice";
  readonly options?: readonly string[];
  readonly required: boolean;
}

/** Every single value a record of this schema may hold; those of a list for each of its entries now there. The machine's own ids are nobody's to type. */
export function fieldsOf(schema: Schema, values: JsonObject = {}): readonly RecordField[] {
  return fieldsIn(schema, values, "", true);
}

function fieldsIn(schema: unknown, held: Json | undefined, path: string, required: boolean): RecordField[] {
  const { type, properties, items, format, enum: allowed, required: needs } = membersOf(schema);
  const types: unknown[] = Array.isArray(type) ? type : [type];
  if (properties !== undefined) {
    const inside = isObject(held) ? held : {};
    const needed: unknown[] = Array.isArray(needs) ? needs : [];
    return Object.entries(membersOf(properties)).flatMap(([name, member]) =>
      MACHINE.test(name) ? [] : fieldsIn(member, inside[name], path === "" ? name : `${path}.${name}`, required && needed.includes(name)),
    );
  }
  if (items !== undefined)
    return Array.isArray(held) ? held.flatMap((one: Json, index) => fieldsIn(items, one, `${path}.${index}`, required)) : [];
  if (Array.isArray(allowed)) {
    const options = allowed.filter((one) => typeof one === "string");
    return [{ path, kind: "choice", options, required }];
  }
  if (types.includes("boolean")) return [{ path, kind: "yes-no", required }];
  if (types.includes("number") || types.includes("integer")) return [{ path, kind: "number", required }];
  return types.includes("string") ? [{ path, kind: format === "date" ? "date" : "text", required }] : [];
}

/** Every single value of a schema by its path, the machine's own ids too; a list is one value. */
export function columnsOf(schema: unknown, path = ""): readonly string[] {
  const { properties } = membersOf(schema);
  if (properties === undefined) return [path];
  return Object.entries(membersOf(properties)).flatMap(([name, member]) => columnsOf(member, path === "" ? name : `${path}.${name}`));
}

const MACHINE = /^(id|entry)$|Ids?$/;

/** The value at a path; a number on the way is the place in a list. */
export function valueAt(values: JsonObject, path: string): Json | undefined {
  let here: Json | undefined = values;
  for (const name of path.split(".")) here = memberOf(here, name);
  return here;
}

/** A single value as it is compared and printed: a text as it is, anything else as JSON; null where nothing stands. */
export function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The merge patch that puts other values at those paths; null empties one. A list is patched whole. */
export function patchOf(values: JsonObject, changes: ReadonlyMap<string, Json>): JsonObject {
  let patch: JsonObject = {};
  for (const [path, value] of changes) {
    const names = path.split(".");
    const list = names.findIndex((name) => /^\d+$/.test(name));
    const one =
      list < 0
        ? nested(names, value)
        : nested(names.slice(0, list), put(listAt({ ...values, ...patch }, names.slice(0, list)), names.slice(list), value));
    patch = patched(patch, one);
  }
  return patch;
}

/** Two patches as one: nulls stay, since they say that something goes. */
function patched(first: JsonObject, second: JsonObject): JsonObject {
  const made: Record<string, Json> = {};
  for (const source of [first, second])
    for (const [name, value] of Object.entries(source)) {
      if (value === undefined) continue;
      const before = made[name];
      made[name] = isObject(before) && isObject(value) ? patched(before, value) : value;
    }
  return made;
}

function nested(names: readonly string[], value: Json): JsonObject {
  const [name = "", ...rest] = names;
  return { [name]: rest.length === 0 ? value : nested(rest, value) };
}

function listAt(values: JsonObject, names: readonly string[]): readonly Json[] {
  const found = valueAt(values, names.join("."));
  return Array.isArray(found) ? [...found] : [];
}

function put(list: readonly Json[], [at = "", ...rest]: readonly string[], value: Json): Json {
  return list.map((one, index) => {
    if (index !== Number(at)) return one;
    return rest.length === 0 ? value : mergeValues(isObject(one) ? one : {}, nested(rest, value));
  });
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined;
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
