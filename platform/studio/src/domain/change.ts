import type { Json } from "@motlan/kernel";

/**
 * One change of a document. `path`: members and list places joined by dots ("steps.2.hours"); a place may also be told by its entry's id
 * ("steps.take-in.hours"); a dot within a name is written `~1`, a tilde `~0`.
 * - set: the value stands at the path, whatever stood there;
 * - remove: a member or a list entry goes;
 * - insert: a list entry comes before the place the path names (or last);
 * - move: a list entry goes to the place `to` of the same list, counted without it.
 * The changes of one call follow one another: each path is meant as the document stands after those before it.
 */
export type Change =
  | { readonly op: "set"; readonly path: string; readonly value: Json }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "insert"; readonly path: string; readonly value: Json }
  | { readonly op: "move"; readonly path: string; readonly to: number };

/** A change as it was done: its path counts in the document as it stood then, and what it needs to be taken back is with it. */
export type Done =
  | { readonly op: "set"; readonly path: string; readonly value: Json; readonly before?: Json }
  | { readonly op: "remove"; readonly path: string; readonly before: Json; readonly from: "list" | "object" }
  | { readonly op: "insert"; readonly path: string; readonly value: Json }
  | { readonly op: "move"; readonly path: string; readonly to: number };

/** Two who changed the same place: what each wrote (absent: took away), and what stood there before both. */
export interface Conflict {
  readonly path: string;
  readonly mine?: Json;
  readonly theirs?: Json;
  readonly before?: Json;
}

export type Segment = string;

/** "steps.2.source.Thời gian (0~15 ngày)" → its parts. */
export function segmentsOf(path: string): readonly Segment[] {
  return path === "" ? [] : path.split(".").map((part) => part.replaceAll("~1", ".").replaceAll("~0", "~"));
}

export function pathOf(segments: readonly Segment[]): string {
  return segments.map((part) => part.replaceAll("~", "~0").replaceAll(".", "~1")).join(".");
}
