import type { JsonObject } from "@motlan/kernel";

/** A declaration with nothing in it: every list is there, so that an entry can be put into each. */
export function emptyDocument(): JsonObject {
  return {
    guide: [],
    law: [],
    channels: [],
    known: [],
    pages: [],
    papers: [],
    fees: [],
    steps: [],
    checklist: [],
    refusals: [],
    effects: [],
  };
}
