import { matchHalves } from "../actions/match-halves.ts";
import type { Exchange } from "../exchange.ts";

const EVERY_MS = 10_000;

/** Compares halves with the other nodes every ten seconds, until stopped: what is missing is known within a minute. */
export function startMatching(exchange: Exchange): { stop(): Promise<void> } {
  let round = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round = matchHalves(exchange.begin(), exchange)
      .catch((error: unknown) =>
        exchange.note({ level: "warn", matching: "all", error: error instanceof Error ? error.name : typeof error }),
      )
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}
