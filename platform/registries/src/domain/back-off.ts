/** Seconds between attempts while another owner is down: soon at first, then once a minute for as long as it takes. */
const WAITS = [1, 2, 5, 10, 30, 60];

/** How long to wait after so many failed attempts, in milliseconds. */
export function backOff(attempts: number): number {
  return (WAITS[Math.min(attempts, WAITS.length - 1)] ?? 60) * 1000;
}
