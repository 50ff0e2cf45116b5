import { type Decision, no, yes } from "@motlan/kernel";
import type { RegistryDeclaration } from "./declaration.ts";
import { RESERVED_INDEXES } from "./keys.ts";

/** Says what in a well-formed declaration cannot work: a name twice, a reserved one, a field no schema knows. */
export function examineDeclaration(declaration: RegistryDeclaration): Decision<RegistryDeclaration, "bad-declaration"> {
  const where = [
    ...twice(
      declaration.purposes.map((purpose) => purpose.code),
      "purpose",
    ),
    ...twice(
      (declaration.kinds ?? []).map((kind) => kind.code),
      "kind",
    ),
    ...twice([declaration.key.name, ...declaration.indexes.map((index) => index.name), ...RESERVED_INDEXES], "index"),
    ...declaration.purposes
      .filter((purpose) => ["self", "keeping", "comparing"].includes(purpose.code))
      .map((purpose) => `purpose ${purpose.code}: reserved`),
    ...unknownPaths(declaration),
  ];
  return where.length === 0 ? yes(declaration) : no("bad-declaration", { where: where.join("; ") });
}

/** The schema a record of that kind is checked by; nothing where the registry names its kinds and this is none of them. */
export function schemaOf(declaration: RegistryDeclaration, kind: string): Schema | undefined {
  if (declaration.kinds === undefined) return declaration.record;
  const found = declaration.kinds.find((row) => row.code === kind);
  return found && (found.record ?? declaration.record);
}

/** Every schema the declaration brings. */
export function schemasOf(declaration: RegistryDeclaration): readonly Schema[] {
  return [declaration.record, ...(declaration.kinds ?? []).map((kind) => kind.record).filter((schema) => schema !== undefined)];
}

export type Schema = Readonly<Record<string, unknown>>;
/** What a record is called where nobody names its kind. */
export const ONLY_KIND = "record";

function twice(names: readonly string[], what: string): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${what} ${name}: said twice`);
}

function unknownPaths(declaration: RegistryDeclaration): string[] {
  const schemas = schemasOf(declaration);
  const paths = [
    declaration.key.path,
    ...declaration.indexes.map((index) => index.path),
    ...(declaration.concerns === "itself" ? [] : declaration.concerns),
    ...declaration.purposes.flatMap((purpose) => purpose.fields),
    ...(declaration.duplicates?.by.flat() ?? []),
    ...(declaration.duplicates?.compare.map(({ path }) => path) ?? []),
  ];
  return [...new Set(paths)]
    .filter((path) => !schemas.some((schema) => knows(schema, path.split("."))))
    .map((path) => `${path}: no such field`);
}

/** Follows `properties` (and `items`) as far as they are spelled out; where a schema is open or refers elsewhere it is believed. */
function knows(schema: unknown, path: readonly string[]): boolean {
  if (typeof schema !== "object" || schema === null) return true;
  const { properties, items } = Object.fromEntries(Object.entries(schema));
  if (properties === undefined) return items === undefined ? true : knows(items, path);
  if (typeof properties !== "object" || properties === null) return true;
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const member = Object.entries(properties).find(([key]) => key === name);
  return member !== undefined && knows(member[1], rest);
}
