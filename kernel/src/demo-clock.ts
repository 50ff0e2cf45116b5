import { readFileSync } from "node:fs";

const LOOK_MS = 250;
const HOUR_MS = 3_600_000;

/**
 * Lets this whole process live ahead of the real time, by as many hours as the file says; no file, no number or fewer hours than before change nothing. Everything
 * that asks `Date` for the time follows: rooms, sign-in, jobs, stand-ins. For demos and journeys alone: terms of days pass while one waits.
 */
export function followDemoClock(file: string): () => void {
  const real = globalThis.Date;
  let ahead = hoursIn(file, 0);
  const now = () => real.now() + ahead * HOUR_MS;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, asked) => Reflect.construct(target, given.length === 0 ? [now()] : given, asked),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
  const looking = setInterval(() => {
    ahead = hoursIn(file, ahead);
  }, LOOK_MS).unref();
  return () => {
    clearInterval(looking);
    globalThis.Date = real;
  };
}

function hoursIn(file: string, before: number): number {
  try {
    const hours = Number(readFileSync(file, "utf8"));
    return Number.isFinite(hours) ? Math.max(before, hours) : before;
  } catch {
    return before;
  }
}
