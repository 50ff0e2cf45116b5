import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type DraftWriter, listWriters } from "../store/writers.ts";

/** Open drafts of the portal by their ids, with who writes each: what the node tells everybody. Nothing of their answers. @throws kernel/not-allowed */
export function listDraftsForNode(
  work: Work,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<DraftWriter[]> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction((tx) => listWriters(tx, after, limit));
}
