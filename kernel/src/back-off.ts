/** Seconds between tries: soon at first, then later and later. */
const WAITS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 900];

/** How long another's system is left alone after so many failures in a row (1 is the first), in milliseconds; `mostMs` at the longest, for as long as it takes. */
export function backOff(failures: number, mostMs: number): number {
  return Math.min((WAITS[failures - 1] ?? 900) * 1_000, mostMs);
}
