import { type Decision, type Json, type JsonObject, no, yes } from "@motlan/kernel";
import type { RegistryDeclaration } from "./declaration.ts";
import { schemasOf } from "./examine.ts";
import { columnsOf, textOf } from "./fields.ts";
import { isObject } from "./values.ts";

/** What a record is looked for by: one value that a finder knows, and whatever else must stand in it. */
export interface Query {
  readonly names: readonly string[];
  readonly value: string;
  readonly same: Readonly<Record<string, string | null>>;
}

/** An object's single values by their dotted paths. Undefined where a list stands in it: lists are not looked for. */
export function conditionsIn(content: JsonObject, at = ""): ReadonlyMap<string, string | null> | undefined {
  const found = new Map<string, string | null>();
  for (const [name, value] of Object.entries(content)) {
    if (value === undefined) continue;
    const path = at === "" ? name : `${at}.${name}`;
    const inside = isObject(value) ? conditionsIn(value, path) : one(path, value);
    if (inside === undefined) return undefined;
    for (const [inner, said] of inside) found.set(inner, said);
  }
  return found;
}

function one(path: string, value: Json): ReadonlyMap<string, string | null> | undefined {
  if (Array.isArray(value)) return undefined;
  return new Map([[path, textOf(value)]]);
}

/**
 * Which finder leads there: the key, then an index that leads to one record, then any other. Only fields that the purpose gives may be asked about: what is not given
 * is not found out by guessing either.
 */
export function decideQuery(
  declaration: RegistryDeclaration,
  conditions: ReadonlyMap<string, string | null>,
  granted: (path: string) => boolean,
): Decision<Query, "unknown-field" | "no-finder"> {
  const paths = new Set(schemasOf(declaration).flatMap((schema) => columnsOf(schema)));
  const unknown = [...conditions.keys()].find((path) => !paths.has(path) || !granted(path));
  if (unknown !== undefined) return no("unknown-field", { field: unknown });
  const finders = findersIn(declaration);
  const finder = finders.find(({ path }) => typeof conditions.get(path) === "string");
  const value = finder && conditions.get(finder.path);
  if (finder === undefined || typeof value !== "string")
    return no("no-finder", {
      fields: finders
        .filter(({ path }) => granted(path))
        .map(({ path }) => path)
        .join(", "),
    });
  return yes({ names: [finder.name], value, same: Object.fromEntries([...conditions].filter(([path]) => path !== finder.path)) });
}

/** A value that any of the granted finders may have. */
export function searchFor(declaration: RegistryDeclaration, value: string, granted: (path: string) => boolean): Query {
  return {
    names: findersIn(declaration)
      .filter(({ path }) => granted(path))
      .map(({ name }) => name),
    value,
    same: {},
  };
}

/** The place itself is given, not only something inside it. */
export function isWhollyGranted(path: string, fields: readonly string[]): boolean {
  return fields.some((field) => field === "*" || path === field || path.startsWith(`${field}.`));
}

function findersIn({ key, indexes }: RegistryDeclaration) {
  return [key, ...indexes.filter(({ many }) => many !== true), ...indexes.filter(({ many }) => many === true)];
}
