import type { Card } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";

/** What may be known of a procedure besides its table. */
export interface Sources {
  readonly code: string;
  readonly card?: Card;
}

/** The document as complete as can honestly be made: what stands in it stays, the rest comes from the catalogue or says that it is to be written. */
export function fillOut(document: JsonObject, { code }: Sources): JsonObject {
  return { ...document, code };
}
