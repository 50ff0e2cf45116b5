import type { Json } from "@motlan/kernel";
import type { Values } from "../../frame/types.ts";
import { pathOfLeaf } from "../boxes/leaves.ts";
import { readAmount, readCell } from "../conditions/table-cells.ts";
import { isObject, parentOf, valueAt, withValueAt } from "./json-paths.ts";
import { type Pairs, readPairs } from "./read-pairs.ts";

/** A change of the document as the studio takes it; only these two come from boxes. */
export interface BoxChange {
  readonly op: "set" | "remove";
  readonly path: string;
  readonly value?: Json;
}

export interface ReadChanges {
  readonly changes: readonly BoxChange[];
  /** Names of boxes whose text cannot be read as what they ask for. */
  readonly unread: readonly Unread[];
}

interface Unread {
  readonly name: string;
  readonly as: "number" | "json" | "pairs";
}

const LEAF = /^[sodnfckjalmpt]:[A-Za-z0-9_.?-]+$/;

/** What the page showed when it was drawn: name → values. */
export type Shown = Readonly<Record<string, readonly string[]>>;

/**
 * What a designer changed on a page: the posted boxes beside what the page had shown, so that nothing another designer changed meanwhile is put back. Members
 * on the way that are not there yet are made; a part marked `?` that is empty now is taken away whole.
 */
export function readChanges(document: Json, shown: Shown, form: Values): ReadChanges {
  const names = [...new Set(form.names().filter((name) => LEAF.test(name) && name in shown))];
  const changed = names.filter((name) => !same(shown[name] ?? [], postedOf(name, form)));
  const state: State = { document, changes: [], unread: [] };
  const empty = groupsOf(changed).filter((group) => names.filter((name) => groupOf(name) === group).every((name) => isEmpty(name, form)));
  for (const group of empty) remove(state, pathOfLeaf(`s:${group}`));
  for (const name of changed) {
    if (name.startsWith("p:")) writePairs(state, name, readPairs(shown[name] ?? [], form.all(name)));
    else if (!empty.includes(groupOf(name) ?? "")) readLeaf(state, name, form, names);
  }
  return { changes: state.changes, unread: state.unread };
}

interface State {
  document: Json;
  readonly changes: BoxChange[];
  readonly unread: Unread[];
}

/** Each name for itself, so that two who write different ones do not meet; the object itself stays when it is emptied. */
function writePairs(state: State, name: string, pairs: Pairs | "unread"): void {
  const path = pathOfLeaf(name);
  if (pairs === "unread") {
    state.unread.push({ name, as: "pairs" });
    return;
  }
  for (const gone of pairs.gone) {
    if (valueAt(state.document, `${path}.${gone}`) === undefined) continue;
    state.changes.push({ op: "remove", path: `${path}.${gone}` });
    state.document = withValueAt(state.document, `${path}.${gone}`, undefined);
  }
  for (const [key, text] of pairs.written) set(state, `${path}.${key}`, text);
}

function readLeaf(state: State, name: string, form: Values, names: readonly string[]): void {
  const path = pathOfLeaf(name);
  const value = name.startsWith("t:") ? readCell(state.document, path, postedOf(name, form)[0] ?? "") : jsonOfLeaf(name, form);
  if (value === "unread") state.unread.push({ name, as: name.startsWith("n:") ? "number" : "json" });
  else if (value === undefined) remove(state, path);
  else set(state, path, value);
  // A part that comes to be gets its choices too, although they were not touched.
  const group = groupOf(name);
  if (group === undefined || value === undefined) return;
  for (const other of names) {
    if (other === name || groupOf(other) !== group || valueAt(state.document, pathOfLeaf(other)) !== undefined) continue;
    const beside = jsonOfLeaf(other, form);
    if (beside !== undefined && beside !== "unread") set(state, pathOfLeaf(other), beside);
  }
}

function set(state: State, path: string, value: Json): void {
  const parent = parentOf(path);
  if (parent !== "" && valueAt(state.document, parent) === undefined) {
    set(state, parent, { [path.slice(parent.length + 1)]: value });
    return;
  }
  if (typeof value === "string" && valueAt(state.document, path) === value) return;
  state.changes.push({ op: "set", path, value });
  state.document = withValueAt(state.document, path, value);
}

/** What holds nothing any more goes too; entries of a list stay, they have a button. */
function remove(state: State, path: string): void {
  const value = valueAt(state.document, path);
  if (value === undefined) return;
  const parent = parentOf(path);
  const around = valueAt(state.document, parent);
  if (parent !== "" && isObject(around) && Object.keys(around).length === 1 && !/\.\d+$/.test(parent)) {
    remove(state, parent);
    return;
  }
  state.changes.push({ op: "remove", path });
  state.document = withValueAt(state.document, path, undefined);
}

/** The optional part a leaf belongs to, as its name spells it: "steps.2.form" for "s:steps.2.form?.vi". */
function groupOf(name: string): string | undefined {
  return name.includes("?") ? name.slice(2, name.lastIndexOf("?")) : undefined;
}

function groupsOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(groupOf).filter((group) => group !== undefined))];
}

function isEmpty(name: string, form: Values): boolean {
  return name.startsWith("d:") || postedOf(name, form).every((one) => one.trim() === "");
}

/** What was posted for a leaf; the empty mark that says "these ticks were on the page" left out. Line ends as JSON keeps them. */
function postedOf(name: string, form: Values): readonly string[] {
  const ticked = /^[fck]:/.test(name);
  const values = form.all(name).map((one) => one.replaceAll("\r\n", "\n"));
  if (name.startsWith("p:")) return values;
  return ticked ? values.filter((one) => one !== "") : values.slice(-1);
}

/** The value a leaf gives the document; `undefined` takes it away. */
function jsonOfLeaf(name: string, form: Values): Json | undefined | "unread" {
  const [text = ""] = postedOf(name, form);
  switch (name[0]) {
    case "c":
      return [...postedOf(name, form)];
    case "k":
      return postedOf(name, form).length === 0 ? undefined : [...postedOf(name, form)];
    case "f":
      return text !== "";
    case "n":
      return numberOf(text);
    case "j":
      return jsonOf(text);
    case "m":
      return readAmount(text);
    case "a":
      return linesOf(text);
    case "l":
      return text.trim() === "" ? undefined : linesOf(text);
    case "o":
      return text.trim() === "" ? undefined : text.trim();
    default:
      return text.trim();
  }
}

/** "2,5" and "2.5" are two and a half; "1.200.000" is a million and two hundred thousand. */
export function numberOf(text: string): number | undefined | "unread" {
  const bare = text.replaceAll(/[\sđ]/g, "");
  if (bare === "") return undefined;
  if (/^\d{1,3}(\.\d{3})+$/.test(bare)) return Number(bare.replaceAll(".", ""));
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(",", ".")) : "unread";
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

function jsonOf(text: string): Json | undefined | "unread" {
  if (text.trim() === "") return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return "unread";
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** What the page had shown, from its hidden field; anything else is nothing. */
export function shownOf(text: string): Shown {
  const value = jsonOf(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([name, list]) => [name, Array.isArray(list) ? list.filter((one) => typeof one === "string") : []]),
  );
}
