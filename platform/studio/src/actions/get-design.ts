import type { Work } from "@motlan/kernel/db";
import type { Design } from "../domain/design.ts";
import { actingOfficial } from "./acting-official.ts";
import { readDesign, showDesign } from "./show-design.ts";

/** A design of the official's agency. @throws studio/not-allowed, not-found. */
export async function getDesign(work: Work, id: string): Promise<Design> {
  const acting = await actingOfficial(work, "studio.read");
  return work.transaction(async (tx) => showDesign(work, tx, await readDesign(tx, id, acting), acting));
}
