import { findProcedure } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { fillOut } from "../filling/fill-out.ts";

/** Fills a document out with what the national catalogue knows of the code; what stands in it stays. */
export async function fillOutFor(work: Work, code: string, document: JsonObject): Promise<JsonObject> {
  const card = await findProcedure(work.db, code);
  return fillOut(document, { code, ...(card && { card }) });
}
