/** How long queries take, in classes a fifth wide (2^¼): figures of any time are added up without keeping each. */
const CLASSES_A_DOUBLING = 4;
const SLOWEST = 80;

export function paceOf(ms: number): number {
  return Math.min(SLOWEST, Math.floor(CLASSES_A_DOUBLING * Math.log2(Math.max(0, ms) + 1)));
}

function fastestOf(pace: number): number {
  return 2 ** (pace / CLASSES_A_DOUBLING) - 1;
}

/** The milliseconds within which this share of the calls was done, to a tenth or so; nothing where there were none. */
export function timeWithin(calls: ReadonlyMap<number, number>, share: number): number | undefined {
  const total = [...calls.values()].reduce((sum, count) => sum + count, 0);
  let left = total * share;
  for (const pace of [...calls.keys()].sort((one, other) => one - other)) {
    const count = calls.get(pace) ?? 0;
    if (left <= count) return fastestOf(pace) + (fastestOf(pace + 1) - fastestOf(pace)) * (left / count);
    left -= count;
  }
  return undefined;
}
