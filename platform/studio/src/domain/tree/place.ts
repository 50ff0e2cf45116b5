import type { Segment } from "../change.ts";
import { type Entries, type Entry, idOfNode, type Node } from "./node.ts";

/** One step down a tree: to a member by name, or to a list entry by its key. */
export type Step = { readonly member: string } | { readonly entry: string };
export type Place = readonly Step[];

/** The place a path of names and numbers means in this tree; nothing when it leads nowhere. The last part need not exist yet if it is a member. */
export function placeOf(root: Node, segments: readonly Segment[]): Place | undefined {
  const place: Step[] = [];
  let at: Node | undefined = root;
  for (const segment of segments) {
    if (at === undefined || at.is === "leaf") return undefined;
    if (at.is === "object") {
      place.push({ member: segment });
      at = Object.hasOwn(at.members, segment) ? at.members[segment] : undefined;
    } else {
      const entry = entryAt(at, segment);
      if (entry === undefined) return undefined;
      place.push({ entry: entry.key });
      at = entry.node;
    }
  }
  return place;
}

function entryAt({ entries }: Entries, segment: Segment): Entry | undefined {
  return /^\d+$/.test(segment) ? entries[Number(segment)] : entries.find(({ node }) => idOfNode(node) === segment);
}

/** The path of numbers and names under which a place is found in this tree; nothing when its entry is gone. */
export function segmentsAt(root: Node, place: Place): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at: Node | undefined = root;
  for (const step of place) {
    if ("member" in step) {
      if (at !== undefined && at.is !== "object") return undefined;
      segments.push(step.member);
      at = at?.is === "object" && Object.hasOwn(at.members, step.member) ? at.members[step.member] : undefined;
    } else {
      const index: number = at?.is === "list" ? at.entries.findIndex(({ key }) => key === step.entry) : -1;
      if (at?.is !== "list" || index < 0) return undefined;
      segments.push(String(index));
      at = at.entries[index]?.node;
    }
  }
  return segments;
}

export function nodeAt(root: Node, place: Place): Node | undefined {
  let at: Node | undefined = root;
  for (const step of place) {
    if ("member" in step) at = at?.is === "object" && Object.hasOwn(at.members, step.member) ? at.members[step.member] : undefined;
    else at = at?.is === "list" ? at.entries.find(({ key }) => key === step.entry)?.node : undefined;
  }
  return at;
}

/** The tree with another node at that place, or without it. Nothing when the place cannot be reached. */
export function withNodeAt(root: Node, place: Place, node: Node | undefined): Node | undefined {
  const [step, ...rest] = place;
  if (step === undefined) return node;
  if ("member" in step) {
    if (root.is !== "object") return undefined;
    if (rest.length === 0 && node === undefined) {
      const { [step.member]: _gone, ...members } = root.members;
      return { is: "object", members };
    }
    const inner = Object.hasOwn(root.members, step.member) ? root.members[step.member] : undefined;
    const below = rest.length === 0 ? node : inner && withNodeAt(inner, rest, node);
    return below && { is: "object", members: { ...root.members, [step.member]: below } };
  }
  if (root.is !== "list") return undefined;
  const index = root.entries.findIndex(({ key }) => key === step.entry);
  const entry = root.entries[index];
  if (entry === undefined) return undefined;
  if (rest.length === 0 && node === undefined) return { is: "list", entries: root.entries.toSpliced(index, 1) };
  const below = rest.length === 0 ? node : withNodeAt(entry.node, rest, node);
  return below && { is: "list", entries: root.entries.with(index, { key: entry.key, node: below }) };
}

/** A list's own entries changed by hand: to put one in, or to move one. */
export function withEntries(root: Node, place: Place, change: (entries: readonly Entry[]) => readonly Entry[]): Node | undefined {
  const list = nodeAt(root, place);
  return list?.is === "list" ? withNodeAt(root, place, { is: "list", entries: change(list.entries) }) : undefined;
}
