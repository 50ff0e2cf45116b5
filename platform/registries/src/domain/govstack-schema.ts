import type { RegistryDeclaration } from "./declaration.ts";
import { columnsOf } from "./fields.ts";
import { membersOf } from "./values.ts";

/** What GovStack's Database API has no place for and a declaration here needs. */
export interface Ours {
  readonly title?: RegistryDeclaration["title"];
  readonly owner?: RegistryDeclaration["owner"];
  readonly law?: readonly string[];
  readonly concerns?: RegistryDeclaration["concerns"];
  readonly purposes?: RegistryDeclaration["purposes"];
}

export interface Modify {
  readonly code: string;
  readonly groupName: string;
  readonly catalogName: string;
  readonly schema: unknown;
  readonly ours: Ours;
}

/** Said by who declares without naming a law; nobody may read it for anything then. */
const NO_LAW = "Chưa nêu căn cứ pháp lý (khai báo qua giao diện GovStack)";

/**
 * A declaration from GovStack's schema: its primary key is the key, every other single value finds records, inside objects too. Without purposes nobody but its keeper reads a
 * record: what is not declared is not given.
 */
export function declarationOf({ code, groupName, catalogName, schema, ours }: Modify): RegistryDeclaration {
  const both = (text: string) => ({ vi: text, en: text });
  const record = objectOf(schema);
  const keyPath = keyOf(schema);
  const singles = columnsOf(record).filter((path) => path !== keyPath && isSingle(record, path.split(".")));
  return {
    code: code.toLowerCase(),
    title: ours.title ?? both(catalogName),
    owner: ours.owner ?? both(groupName),
    law: [...(ours.law ?? [NO_LAW])],
    record,
    concerns: ours.concerns ?? [],
    key: { name: "key", path: keyPath },
    indexes: singles.map((path) => ({ name: finderOf(path), path, many: true })),
    purposes: [...(ours.purposes ?? [])],
  };
}

const TYPES = ["object", "array", "string", "number", "integer", "boolean", "null"];
const KEPT = ["description", "example", "title", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"];

/** The keywords that say what may stand there. GovStack's own (triggers, primaryKey, id) decide nothing here, and a type that is none is read by what it has. */
function objectOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { properties, required } = membersOf(schema);
  const members = Object.entries(membersOf(properties)).map(([name, member]) => [name, memberOf(member)] as const);
  const names = new Set(members.map(([name]) => name));
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(members),
    required: (Array.isArray(required) ? required : []).filter((name: unknown) => typeof name === "string" && names.has(name)),
  };
}

function memberOf(member: unknown): Readonly<Record<string, unknown>> {
  const { properties, items, type } = membersOf(member);
  if (properties !== undefined) return objectOf(member);
  if (items !== undefined) return { type: "array", items: memberOf(items) };
  const kept = Object.entries(membersOf(member)).filter(([name]) => KEPT.includes(name));
  return { type: typeof type === "string" && TYPES.includes(type) ? type : "string", ...Object.fromEntries(kept) };
}

function keyOf(schema: unknown): string {
  const { properties, required } = membersOf(schema);
  const members = Object.entries(membersOf(properties));
  const primary = members.find(([, member]) => membersOf(member).primaryKey === true)?.[0];
  const first: unknown = Array.isArray(required) ? required[0] : undefined;
  return primary ?? (typeof first === "string" ? first : (members[0]?.[0] ?? ""));
}

/** A list is no single value, nor is an object about which nothing is said. */
function isSingle(schema: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name !== undefined) return isSingle(membersOf(membersOf(schema).properties)[name], rest);
  const { items, type } = membersOf(schema);
  return items === undefined && type !== "array" && type !== "object";
}

/** What a finder may not be called is written by its number. */
function finderOf(path: string): string {
  return `by${path.replace(/[^A-Za-z0-9]/g, (sign) => `x${sign.charCodeAt(0).toString(16)}`)}`;
}
