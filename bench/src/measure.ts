/** Milliseconds of one run. */
export async function clocked(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

/** The value below which that share of the times lies; 0 < share ≤ 1. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (times: readonly number[]): number => percentile(times, 0.5);

/** Acts a second of `connections` loops, each starting its next act when its last is done, for that long. */
export async function throughput(act: () => Promise<unknown>, connections: number, ms: number): Promise<number> {
  const began = performance.now();
  let done = 0;
  const loop = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      await act();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return (done * 1000) / (performance.now() - began);
}

export interface Rates {
  /** Acts a second; the median of the rounds. */
  readonly subject: number;
  readonly floor: number;
}

/** Subject and floor in turns, so that whatever else the machine does troubles both alike; one round of each is thrown away to warm up. */
export async function sideBySide(rounds: number, subject: () => Promise<number>, floor: () => Promise<number>): Promise<Rates> {
  const taken: { subject: number; floor: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = await floor();
    taken.push({ floor: first, subject: await subject() });
  }
  const counted = taken.slice(1);
  return { subject: median(counted.map((one) => one.subject)), floor: median(counted.map((one) => one.floor)) };
}
