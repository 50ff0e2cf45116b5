import type { Json } from "@motlan/kernel";

/**
 * A document in which every list entry has a key of its own that stays with it while entries before it come and go. Two histories of one document can so be
 * laid side by side: an entry is found again wherever it has moved.
 */
export type Node = Leaf | Members | Entries;
export interface Leaf {
  readonly is: "leaf";
  readonly value: string | number | boolean | null;
}
export interface Members {
  readonly is: "object";
  readonly members: Readonly<Record<string, Node>>;
}
export interface Entries {
  readonly is: "list";
  readonly entries: readonly Entry[];
}
export interface Entry {
  readonly key: string;
  readonly node: Node;
}

/** Gives keys out. */
export type NextKey = () => string;

export function keysFrom(prefix: string): NextKey {
  let given = 0;
  return () => {
    given += 1;
    return `${prefix}${given}`;
  };
}

/** A value as a tree. Entries that `like` has under the same id (or, where nothing has an id, the same content) keep their keys. */
export function toNode(value: Json | undefined, next: NextKey, like?: Node): Node {
  if (isList(value)) {
    const known = like?.is === "list" ? like.entries : [];
    const taken = new Set<string>();
    const entries = value.map((item, index): Entry => {
      const same = known.find((entry) => !taken.has(entry.key) && isSame(entry.node, item));
      const key = same?.key ?? next();
      taken.add(key);
      return { key, node: toNode(item, next, same?.node ?? known[index]?.node) };
    });
    return { is: "list", entries };
  }
  if (value !== null && typeof value === "object") {
    const known = like?.is === "object" ? like.members : {};
    const members = Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, toNode(member, next, Object.hasOwn(known, name) ? known[name] : undefined)] as const],
    );
    return { is: "object", members: Object.fromEntries(members) };
  }
  return { is: "leaf", value: value ?? null };
}

export function toJson(node: Node): Json {
  if (node.is === "leaf") return node.value;
  if (node.is === "list") return node.entries.map(({ node: entry }) => toJson(entry));
  return Object.fromEntries(Object.entries(node.members).map(([name, member]) => [name, toJson(member)]));
}

function isSame(node: Node, item: Json): boolean {
  const id = idOf(toShallow(node));
  const other = idOf(item);
  if (id !== undefined || other !== undefined) return id === other;
  return JSON.stringify(toJson(node)) === JSON.stringify(item);
}

/** Enough of a node to read its id. */
function toShallow(node: Node): Json {
  if (node.is !== "object") return null;
  return Object.fromEntries(Object.entries(node.members).flatMap(([name, member]) => (member.is === "leaf" ? [[name, member.value]] : [])));
}

/** What names an entry of a list: its id, its name, its code, or what kind it is. */
export function idOf(value: Json | undefined): string | undefined {
  if (value === null || typeof value !== "object" || isList(value)) return undefined;
  for (const name of ["id", "name", "code", "kind", "value"]) {
    const id = value[name];
    if (typeof id === "string" && id !== "") return id;
  }
  return undefined;
}

export function idOfNode(node: Node): string | undefined {
  return idOf(toShallow(node));
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
