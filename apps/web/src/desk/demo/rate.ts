const HOUR = 3_600_000;

/** Families one address, and everybody together, may make in an hour: enough to play, too few to flood a demo. */
export const PER_ADDRESS = 5;
export const IN_ALL = 100;

/** When each address made one, within the last hour. Kept by this process alone: a demo is one process. */
export type Made = Map<string, number[]>;

/** The families of this process. */
export const madeHere: Made = new Map();

/** Counts one more, unless the address or the demo has had enough this hour. */
export function countOne(made: Made, address: string, now: Date): boolean {
  const since = now.getTime() - HOUR;
  for (const [key, times] of made) {
    const recent = times.filter((time) => time > since);
    if (recent.length === 0) made.delete(key);
    else made.set(key, recent);
  }
  const mine = made.get(address) ?? [];
  const all = [...made.values()].reduce((sum, times) => sum + times.length, 0);
  if (mine.length >= PER_ADDRESS || all >= IN_ALL) return false;
  made.set(address, [...mine, now.getTime()]);
  return true;
}
