import { isFault } from "@motlan/kernel";
import type { Sent } from "../messages.ts";

/** Bytes: a service that answers at more length is not asked several questions together the next time. Ours. */
export const SMALL = 64 * 1024;
const KEPT = 10_000;

/** Which services of which nodes are asked several questions under one signature. */
export interface Bundling {
  isOn(key: string): boolean;
  /**
   * On by a short answer of a node that says it takes bundles; its refusals leave it as it was, unless the answer was too long to stand among others. Whatever else comes
   * turns it off until the next such answer.
   */
  learn(key: string, sent: Sent): void;
}

export function makeBundling(kept = KEPT): Bundling {
  const on = new Set<string>();
  return {
    isOn: (key) => on.has(key),
    learn(key, sent) {
      const isLong = "fault" in sent ? isFault(sent.fault, "exchange/ask-alone") : sent.body.length > SMALL;
      if (sent.takesBundles !== true || isLong) on.delete(key);
      else if (!("fault" in sent)) {
        if (on.size >= kept) on.clear();
        on.add(key);
      }
    },
  };
}
