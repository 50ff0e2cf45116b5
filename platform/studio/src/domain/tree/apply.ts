import { type Decision, type Json, no, yes } from "@motlan/kernel";
import { type Change, type Conflict, type Done, pathOf, type Segment, segmentsOf } from "../change.ts";
import { mergeThree, same } from "./merge.ts";
import { type Entry, type NextKey, type Node, toJson, toNode } from "./node.ts";
import { nodeAt, type Place, placeOf, segmentsAt, withEntries, withNodeAt } from "./place.ts";

/** Two views of one document while a change is carried from the one to the other: as its author saw it, and as it stands now. */
export interface Views {
  readonly mine: Node;
  readonly head: Node;
}

/** What one change came to: the views after it, what was done to the head (nothing, where it was so already), and where it met another's. */
export interface Carried {
  readonly views: Views;
  readonly done: readonly Done[];
  readonly conflicts: readonly Conflict[];
}

type Carry = Decision<Carried, "no-such-place">;

/** Carries one change, meant for the author's view, over to the head. */
export function carryChange(views: Views, change: Change, next: NextKey): Carry {
  const segments = segmentsOf(change.path);
  if (segments.length === 0) return no("no-such-place", { path: change.path });
  switch (change.op) {
    case "set":
      return carryValue(views, segments, change.value, next);
    case "remove":
      return carryValue(views, segments, undefined, next);
    case "insert":
      return carryInsert(views, segments, change.value, next);
    case "move":
      return carryMove(views, segments, change.to);
  }
}

function carryValue(views: Views, written: readonly Segment[], given: Json | undefined, next: NextKey): Carry {
  const { segments, value } = given === undefined ? { segments: written, value: given } : withParents(views.mine, written, given);
  const place = placeOf(views.mine, segments);
  const old = place && nodeAt(views.mine, place);
  if (place === undefined || (value === undefined && old === undefined)) return no("no-such-place", { path: pathOf(segments) });
  const node = value === undefined ? undefined : toNode(value, next, old);
  const mine = withNodeAt(views.mine, place, node);
  if (mine === undefined) return no("no-such-place", { path: pathOf(segments) });
  const before = old && toJson(old);
  const at = segmentsAt(views.head, place);
  const theirs = nodeAt(views.head, place);
  if (at === undefined || !isReachable(views.head, place))
    return yes({ views: { ...views, mine }, done: [], ...lost(segments, value, before) });
  const now = theirs && toJson(theirs);
  const { value: merged, conflicts } = mergeThree(before, value, now, at);
  if (conflicts.length > 0) return yes({ views: { ...views, mine }, done: [], conflicts });
  if (same(merged, now)) return yes({ views: { ...views, mine }, done: [], conflicts });
  const put = merged === undefined ? undefined : same(merged, value) ? node : toNode(merged, next, theirs);
  const head = withNodeAt(views.head, place, put) ?? views.head;
  const done: Done =
    merged === undefined
      ? { op: "remove", path: pathOf(at), before: now ?? null, from: "entry" in (place.at(-1) ?? {}) ? "list" : "object" }
      : { op: "set", path: pathOf(at), value: merged, ...(now !== undefined && { before: now }) };
  return yes({ views: { mine, head }, done: [done], conflicts });
}

/** "extension.term.unit" where there is no `extension` yet: the value wrapped in what is missing, at the first missing place. */
function withParents(
  root: Node,
  segments: readonly Segment[],
  value: Json,
): { readonly segments: readonly Segment[]; readonly value: Json } {
  for (let length = 1; length < segments.length; length += 1) {
    const place = placeOf(root, segments.slice(0, length));
    if (place === undefined) break;
    if (nodeAt(root, place) === undefined) {
      const missing = segments.slice(length);
      if (missing.some((name) => /^\d+$/.test(name))) break;
      return { segments: segments.slice(0, length), value: missing.reduceRight<Json>((inner, name) => ({ [name]: inner }), value) };
    }
  }
  return { segments, value };
}

/** The entry the change speaks of was taken away meanwhile: what was written is told, nothing is put back behind anybody's back. Both taking it away agree. */
function lost(segments: readonly Segment[], mine: Json | undefined, before: Json | undefined): { readonly conflicts: readonly Conflict[] } {
  if (mine === undefined) return { conflicts: [] };
  return { conflicts: [{ path: pathOf(segments), mine, ...(before !== undefined && { before }) }] };
}

/** All but the last step of the place leads to something. */
function isReachable(root: Node, place: Place): boolean {
  return place.length === 1 || nodeAt(root, place.slice(0, -1)) !== undefined;
}

function carryInsert(views: Views, segments: readonly Segment[], value: Json, next: NextKey): Carry {
  const { list, index } = listAndIndex(views.mine, segments);
  const entries = list && entriesAt(views.mine, list);
  if (list === undefined || entries === undefined || index > entries.length) return no("no-such-place", { path: pathOf(segments) });
  const entry: Entry = { key: next(), node: toNode(value, next) };
  const mine = withEntries(views.mine, list, (all) => all.toSpliced(index, 0, entry)) ?? views.mine;
  const theirs = entriesAt(views.head, list);
  const at = segmentsAt(views.head, list);
  if (theirs === undefined || at === undefined) return yes({ views: { ...views, mine }, done: [], ...lost(segments, value, undefined) });
  const to = indexAfter(entries.slice(0, index), theirs);
  const head = withEntries(views.head, list, (all) => all.toSpliced(to, 0, entry)) ?? views.head;
  return yes({ views: { mine, head }, done: [{ op: "insert", path: pathOf([...at, String(to)]), value }], conflicts: [] });
}

function carryMove(views: Views, segments: readonly Segment[], to: number): Carry {
  const place = placeOf(views.mine, segments);
  const list = place?.slice(0, -1);
  const last = place?.at(-1);
  const entries = list && entriesAt(views.mine, list);
  if (list === undefined || last === undefined || !("entry" in last) || entries === undefined || to < 0 || to >= entries.length)
    return no("no-such-place", { path: pathOf(segments) });
  const others = entries.filter(({ key }) => key !== last.entry);
  const mine = withEntries(views.mine, list, (all) => moved(all, last.entry, to)) ?? views.mine;
  const theirs = entriesAt(views.head, list);
  const at = segmentsAt(views.head, list);
  const from = theirs?.findIndex(({ key }) => key === last.entry) ?? -1;
  if (theirs === undefined || at === undefined || from < 0)
    return yes({ views: { ...views, mine }, done: [], ...lost(segments, to, undefined) });
  const target = indexAfter(
    others.slice(0, to),
    theirs.filter(({ key }) => key !== last.entry),
  );
  if (target === from) return yes({ views: { ...views, mine }, done: [], conflicts: [] });
  const head = withEntries(views.head, list, (all) => moved(all, last.entry, target)) ?? views.head;
  return yes({ views: { mine, head }, done: [{ op: "move", path: pathOf([...at, String(from)]), to: target }], conflicts: [] });
}

/** Where something belongs that came right after these entries: after the last of them that is still there, else first. */
function indexAfter(before: readonly Entry[], entries: readonly Entry[]): number {
  for (const { key } of before.toReversed()) {
    const index = entries.findIndex((entry) => entry.key === key);
    if (index >= 0) return index + 1;
  }
  return 0;
}

function moved(entries: readonly Entry[], key: string, to: number): readonly Entry[] {
  const entry = entries.find((one) => one.key === key);
  return entry === undefined ? entries : entries.filter((one) => one.key !== key).toSpliced(to, 0, entry);
}

function entriesAt(root: Node, place: Place): readonly Entry[] | undefined {
  const node = nodeAt(root, place);
  return node?.is === "list" ? node.entries : undefined;
}

/** "steps.3" → the list and 3; "steps.-" → the end; an entry's id stands for its place. */
function listAndIndex(root: Node, segments: readonly Segment[]): { readonly list?: Place; readonly index: number } {
  const list = placeOf(root, segments.slice(0, -1));
  const entries = list && entriesAt(root, list);
  const last = segments.at(-1) ?? "";
  if (list === undefined || entries === undefined) return { index: -1 };
  if (last === "-") return { list, index: entries.length };
  if (/^\d+$/.test(last)) return { list, index: Number(last) };
  const place = placeOf(root, segments)?.at(-1);
  const index = place !== undefined && "entry" in place ? entries.findIndex(({ key }) => key === place.entry) : -1;
  return index < 0 ? { index } : { list, index };
}
