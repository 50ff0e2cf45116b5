import { type Bytes, sameBytes, sha256, utf8 } from "./bytes.ts";

const NODE = Uint8Array.of(1);
const LEAF = Uint8Array.of(0);

export function hashOfLeaf(entry: Bytes): Promise<Bytes> {
  return sha256(LEAF, entry);
}

export function hashOfNodes(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(NODE, left, right);
}

/** RFC 9162, section 2.1.3.2: whether a leaf stands at that index of the tree with that root. */
export async function provesInclusion(leaf: Bytes, index: bigint, size: bigint, path: readonly Bytes[], root: Bytes): Promise<boolean> {
  if (index < 0n || index >= size) return false;
  let [at, last] = [index, size - 1n];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      hash = await hashOfNodes(sibling, hash);
      while (at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    } else hash = await hashOfNodes(hash, sibling);
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n && sameBytes(hash, root);
}

export interface TreeHead {
  readonly size: bigint;
  readonly root: Bytes;
}

/** RFC 9162, section 2.1.4.2: whether the later tree begins with the whole of the earlier one. */
export async function provesConsistency(old: TreeHead, later: TreeHead, path: readonly Bytes[]): Promise<boolean> {
  if (old.size > later.size) return false;
  if (old.size === later.size) return path.length === 0 && sameBytes(old.root, later.root);
  if (old.size === 0n) return path.length === 0 && sameBytes(old.root, await sha256(utf8("")));
  const isPower = (old.size & (old.size - 1n)) === 0n;
  const [first, ...rest] = isPower ? [old.root, ...path] : path;
  if (first === undefined) return false;
  let [at, last] = [old.size - 1n, later.size - 1n];
  while (at % 2n === 1n) [at, last] = [at / 2n, last / 2n];
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0n) return false;
    if (at % 2n === 1n || at === last) {
      [before, after] = [await hashOfNodes(hash, before), await hashOfNodes(hash, after)];
      while (at % 2n === 0n && at !== 0n) [at, last] = [at / 2n, last / 2n];
    } else after = await hashOfNodes(after, hash);
    [at, last] = [at / 2n, last / 2n];
  }
  return last === 0n && sameBytes(before, old.root) && sameBytes(after, later.root);
}
