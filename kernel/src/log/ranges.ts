/** A stretch of leaves whose tree hash is wanted. */
export interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** A complete subtree, as it is stored. */
export interface NodeName {
  readonly level: number;
  readonly index: bigint;
}

/** RFC 6962, section 2.1.1: the stretches whose hashes lead from a leaf to the root of the first `size` leaves, the leaf's neighbour first. */
export function inclusionRanges(index: bigint, size: bigint, from = 0n): readonly Range[] {
  if (size - from === 1n) return [];
  const middle = from + splitOf(size - from);
  return index < middle
    ? [...inclusionRanges(index, middle, from), { from: middle, to: size }]
    : [...inclusionRanges(index, size, middle), { from, to: middle }];
}

/** RFC 6962, section 2.1.2: the stretches that prove that the first `size` leaves begin with the first `old`. */
export function consistencyRanges(old: bigint, size: bigint): readonly Range[] {
  return old === 0n ? [] : rangesBetween(old, { from: 0n, to: size }, true);
}

function rangesBetween(old: bigint, { from, to }: Range, known: boolean): readonly Range[] {
  if (old === to) return known ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  return old <= middle
    ? [...rangesBetween(old, { from, to: middle }, known), { from: middle, to }]
    : [...rangesBetween(old, { from: middle, to }, false), { from, to: middle }];
}

/** The complete subtrees a stretch is made of, left to right: its hash is theirs, folded from the right. */
export function nodesOf({ from, to }: Range): readonly NodeName[] {
  const count = to - from;
  const split = count === 1n ? 1n : splitOf(count) * 2n === count ? count : splitOf(count);
  const node = { level: split.toString(2).length - 1, index: from / split };
  return split === count ? [node] : [node, ...nodesOf({ from: from + split, to })];
}

/** The largest power of two below a count. */
function splitOf(count: bigint): bigint {
  return 1n << BigInt((count - 1n).toString(2).length - 1);
}
