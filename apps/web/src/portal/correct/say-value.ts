import { formatDate } from "@motlan/formats";
import { isLocalDate, type Json, type JsonObject, type Language } from "@motlan/kernel";
import { isObject } from "../apply/field-values.ts";
import { CODED_VALUES } from "../texts/coded-values.ts";
import { CORRECT } from "../texts/correct.ts";
import { DATA_LABELS, DATA_WORDS, HELD_LABELS } from "../texts/data-labels.ts";

const PLACE_IN_LIST = /^\d+$/;

/** What a path is called: "Quê quán", "Cha – họ, chữ đệm, tên", "Bên kết hôn 2 – ngày sinh"; a member nobody named stands under its own name. */
export function labelOfPath(path: string, lang: Language): string {
  const names = path.split(".");
  const words = names.flatMap((name, index) => (PLACE_IN_LIST.test(name) ? [] : [wordAt(names, index, lang)]));
  return words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase(lang))).join(" – ");
}

/** Several paths in one line; names hold commas. */
export function labelsOfPaths(paths: readonly string[], lang: Language): string {
  return paths.map((path) => labelOfPath(path, lang)).join("; ");
}

function wordAt(names: readonly string[], index: number, lang: Language): string {
  const name = names[index] ?? "";
  const holder = names.slice(0, index).findLast((one) => !PLACE_IN_LIST.test(one));
  const word = (HELD_LABELS[`${holder}.${name}`] ?? DATA_LABELS[name])?.[lang] ?? name;
  const next = names[index + 1] ?? "";
  return PLACE_IN_LIST.test(next) ? `${word} ${Number(next) + 1}` : word;
}

/** A registry's value as it is read. */
export interface Held {
  readonly value: string;
  /** True for text that stands as the registry holds it, in Vietnamese, whatever language the page is in. */
  readonly asRecorded: boolean;
}

export interface ValueRow extends Held {
  readonly path: string;
  readonly label: string;
}

/** Ids and links to entries say nothing to whoever reads. */
export function isForMachines(path: string): boolean {
  return /(^|\.)(\w*Ids?|id|entry|find)$/.test(path);
}

/** Every value of a registry's record as it is read, lists entry by entry; the machine's ids stay away. */
export function valueRows(registry: string, values: JsonObject, lang: Language): readonly ValueRow[] {
  return leavesOf(values, "")
    .filter(([path]) => !isForMachines(path))
    .map(([path, held]) => ({ path, label: labelOfPath(path, lang), ...heldAt(registry, path, held, lang) }));
}

/** A value at its place in a registry, for `HeldValue` to show. */
export function heldAt(registry: string, path: string, held: Json | undefined, lang: Language): Held {
  const value = sayValueAt(registry, path, held, lang);
  // A number, a code or an address for letters is of no language.
  return { value, asRecorded: value === held && /\p{L}/u.test(value) && /[^!-~]/.test(value) };
}

/** A value at its place in a registry: what procedures write there as a code, in the words of the option that was chosen. */
export function sayValueAt(registry: string, path: string, value: Json | undefined, lang: Language): string {
  const words = CODED_VALUES[`${registry}.${path.split(".").at(-1)}`];
  return (typeof value === "string" ? words?.[value]?.[lang] : undefined) ?? sayValue(value, lang);
}

/** One value in words. */
export function sayValue(value: Json | undefined, lang: Language): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return (value ? CORRECT.yes : CORRECT.no)[lang];
  if (typeof value === "string") return DATA_WORDS[value]?.[lang] ?? (isLocalDate(value) ? formatDate(value) : value);
  if (typeof value === "number") return String(value);
  return leavesOf(value, "")
    .map(([path, one]) => `${labelOfPath(path, lang)}: ${sayValue(one, lang)}`)
    .join("; ");
}

function leavesOf(value: Json | undefined, over: string): [string, Json][] {
  const inside = (name: string | number) => (over === "" ? String(name) : `${over}.${name}`);
  if (value === undefined || value === null) return [];
  if (isObject(value)) return inOrder(value).flatMap(([name, one]) => leavesOf(one, inside(name)));
  if (Array.isArray(value)) return value.flatMap((one: Json, index) => leavesOf(one, inside(index)));
  return [[over, value]];
}

const ORDER = new Map(Object.keys(DATA_LABELS).map((name, index) => [name, index]));
const placeOf = ([name]: [string, unknown]) => ORDER.get(name) ?? ORDER.size;

/** As the labels stand, name before people before place; the database keeps no order of members. */
function inOrder(values: JsonObject): [string, Json | undefined][] {
  return Object.entries(values).sort((one, other) => placeOf(one) - placeOf(other));
}
