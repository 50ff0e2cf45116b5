import { canonicalJson, type Json, type JsonObject } from "@motlan/kernel";
import { type Conflict, pathOf, type Segment } from "../change.ts";
import { idOf, isList } from "./node.ts";

/** What comes of one place that two changed: a value, or the places where they do not agree. */
export interface Merge {
  readonly value: Json | undefined;
  readonly conflicts: readonly Conflict[];
}

/** Joins what two made of one value: what only one of them touched is theirs; members and entries are joined apart; the rest is a conflict that keeps both. */
export function mergeThree(before: Json | undefined, mine: Json | undefined, theirs: Json | undefined, at: readonly Segment[]): Merge {
  if (same(mine, theirs) || same(before, mine)) return { value: theirs, conflicts: [] };
  if (same(before, theirs)) return { value: mine, conflicts: [] };
  if ((before === undefined || isObject(before)) && isObject(mine) && isObject(theirs)) return mergeMembers(before ?? {}, mine, theirs, at);
  if (isList(before) && isList(mine) && isList(theirs) && sameIds(before, mine) && sameIds(before, theirs)) {
    const parts = before.map((entry, index) => mergeThree(entry, mine[index], theirs[index], [...at, String(index)]));
    return { value: parts.map(({ value }) => value ?? null), conflicts: parts.flatMap(({ conflicts }) => conflicts) };
  }
  const conflict: Conflict = {
    path: pathOf(at),
    ...(mine !== undefined && { mine }),
    ...(theirs !== undefined && { theirs }),
    ...(before !== undefined && { before }),
  };
  return { value: theirs, conflicts: [conflict] };
}

function mergeMembers(before: JsonObject, mine: JsonObject, theirs: JsonObject, at: readonly Segment[]): Merge {
  const value = new Map<string, Json>();
  const conflicts: Conflict[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(before)])) {
    const merged = mergeThree(before[name], mine[name], theirs[name], [...at, name]);
    if (merged.value !== undefined) value.set(name, merged.value);
    conflicts.push(...merged.conflicts);
  }
  return { value: Object.fromEntries(value), conflicts };
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function sameIds(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((entry, index) => idOf(entry) !== undefined && idOf(entry) === idOf(b[index]));
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === "object" && !isList(value);
}
