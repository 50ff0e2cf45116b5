import { findProcedure } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Change } from "../domain/change.ts";
import type { Design } from "../domain/design.ts";
import { same } from "../domain/tree/merge.ts";
import { fillOut } from "../filling/fill-out.ts";
import { changeDesign } from "./change-design.ts";
import { getDesign } from "./get-design.ts";

/** Fills a document out with what the national catalogue knows of the code; what stands in it stays. */
export async function fillOutFor(work: Work, code: string, document: JsonObject): Promise<JsonObject> {
  const card = await findProcedure(work.db, code);
  return fillOut(document, { code, ...(card && { card }) });
}

/**
 * A designer has a design filled out: what is still empty comes from the catalogue or is marked as to be written, as one change that can be undone.
 * @throws as changeDesign.
 */
export async function fillOutDesign(work: Work, input: { readonly designId: string; readonly requestKey: string }): Promise<Design> {
  const { document, code, revision } = await getDesign(work, input.designId);
  const filled = await fillOutFor(work, code, document);
  const changes = Object.entries(filled).flatMap(([path, value]): Change[] =>
    value === undefined || same(value, document[path]) ? [] : [{ op: "set", path, value }],
  );
  return changeDesign(work, { ...input, revision, changes });
}
