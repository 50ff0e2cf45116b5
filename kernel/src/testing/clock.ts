import type { Clock } from "../time.ts";

export interface MovingClock extends Clock {
  /** Sets the time: an instant, or ISO text such as "2026-11-21T09:30:00+07:00". */
  set(at: Date | string): void;
  advance(ms: number): void;
}

/** A clock that stands still until it is moved. */
export function fixedClock(at: Date | string): MovingClock {
  let now = new Date(at);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next);
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms);
    },
  };
}
