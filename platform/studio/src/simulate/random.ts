/** Chance that is the same for the same seed on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  happens(share: number): boolean;
  /** A spell of that mean: most are short, some long. */
  spell(mean: number): number;
  /** How many come where so many come on the average. */
  count(mean: number): number;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
  const spell = (mean: number) => -mean * Math.log(1 - next());
  const count = (mean: number) => {
    let arrived = 0;
    for (let left = 1 - spell(1 / Math.max(mean, 1e-9)); left > 0; left -= spell(1 / mean)) arrived += 1;
    return arrived;
  };
  return { next, happens: (share) => next() < share, spell, count };
}
