import { type Decision, type JsonObject, no, yes } from "@motlan/kernel";
import type { Change, Conflict, Done } from "./change.ts";
import { carryChange, type Views } from "./tree/apply.ts";
import { isObject } from "./tree/merge.ts";
import { keysFrom, type NextKey, type Node, toJson, toNode } from "./tree/node.ts";

/** Changes carried over to the document as it stands: the document after them and what was done. */
export interface Rebased {
  readonly document: JsonObject;
  readonly done: readonly Done[];
}

/**
 * Carries changes meant for an older state of a document over what was done since. Different places join, also where list places have shifted; the same place
 * is a conflict that names both values, and then nothing is changed.
 * @param since what was done after the state the changes are meant for, in order.
 */
export function rebase(
  head: JsonObject,
  since: readonly Done[],
  changes: readonly Change[],
): Decision<Rebased, "no-such-place" | "changed-elsewhere"> {
  const next = keysFrom("e");
  const base = toNode(takeBack(head, since), next);
  let views: Views = { mine: base, head: replay(base, since, next) };
  const done: Done[] = [];
  const conflicts: Conflict[] = [];
  for (const change of changes) {
    const carried = carryChange(views, change, next);
    if (!carried.ok) return carried;
    views = carried.value.views;
    done.push(...carried.value.done);
    conflicts.push(...carried.value.conflicts);
  }
  if (conflicts.length > 0) return no("changed-elsewhere", { conflicts });
  const document = toJson(views.head);
  return isObject(document) ? yes({ document, done }) : no("no-such-place", { path: "" });
}

/** The document before those changes were done. */
export function takeBack(document: JsonObject, done: readonly Done[]): JsonObject {
  if (done.length === 0) return document;
  const next = keysFrom("b");
  const before = toJson(replay(toNode(document, next), done.toReversed().map(inverseOf), next));
  return isObject(before) ? before : {};
}

/** What takes a change back. */
export function inverseOf(done: Done): Done {
  switch (done.op) {
    case "insert":
      return { op: "remove", path: done.path, before: done.value, from: "list" };
    case "remove":
      return done.from === "list"
        ? { op: "insert", path: done.path, value: done.before }
        : { op: "set", path: done.path, value: done.before };
    case "set":
      return done.before === undefined
        ? { op: "remove", path: done.path, before: done.value, from: "object" }
        : { op: "set", path: done.path, value: done.before, before: done.value };
    case "move": {
      const parts = done.path.split(".");
      const from = Number(parts.at(-1));
      return { op: "move", path: [...parts.slice(0, -1), String(done.to)].join("."), to: from };
    }
  }
}

/** Does again what was done, on a tree that keeps its keys. */
function replay(root: Node, done: readonly Done[], next: NextKey): Node {
  let at = root;
  for (const one of done) {
    const carried = carryChange({ mine: at, head: at }, one, next);
    if (carried.ok) at = carried.value.views.head;
  }
  return at;
}
