import { hashLeaf, hashNodes } from "@motlan/kernel/log";

/**
 * The root over a file's chunks: RFC 6962, section 2.1 (RFC 9162 says the same), each leaf being the SHA-256 of one chunk, in their order. One number for many
 * gigabytes, and each chunk can be proved to be of it.
 */
export function rootOf(digests: readonly Buffer[]): Buffer {
  let level = digests.map(hashLeaf);
  while (level.length > 1) level = pairs(level);
  const [root] = level;
  if (root === undefined) throw new RangeError("a file has a chunk at least");
  return root;
}

/** The last of an odd number goes up as it is: by that the tree is RFC 6962's. */
function pairs(level: readonly Buffer[]): Buffer[] {
  const next: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) next.push(right === undefined ? left : hashNodes(left, right));
  }
  return next;
}
