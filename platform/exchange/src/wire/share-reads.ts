import { setImmediate } from "node:timers/promises";

/**
 * Reads one thing once for all who ask for it while the last reading is under way. Each is given a reading that began after they asked: what was changed before a
 * question is seen by it.
 */
export function shareReads<Result>(read: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
  const running = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<Result>>();
  const begin = async (key: string): Promise<Result> => {
    await (running.get(key)?.catch(() => undefined) ?? setImmediate());
    next.delete(key);
    const reading = read(key);
    running.set(key, reading);
    try {
      return await reading;
    } finally {
      if (running.get(key) === reading) running.delete(key);
    }
  };
  return (key) => {
    const waiting = next.get(key) ?? begin(key);
    next.set(key, waiting);
    return waiting;
  };
}
