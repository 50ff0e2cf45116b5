/** Draws that depend on the seed alone: the same seed makes the same country on every machine (mulberry32). */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number;
  chance(share: number): boolean;
  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T;
  /** One of the rows, as often as its weight says. */
  weighted<T>(rows: readonly (readonly [value: T, weight: number])[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick,
    weighted: (rows) => {
      let left = next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      return (rows.find(([, weight]) => {
        left -= weight;
        return left < 0;
      }) ?? pick(rows))[0];
    },
  };
}

/** A stream of draws of its own for a named thing, so that one more draw here changes nothing there. */
export function randomFor(seed: number, name: string): Random {
  let hash = seed ^ 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return randomFrom(hash);
}
