import type { JsonObject } from "@motlan/kernel";
import { plainJson } from "../plain-json.ts";
import { stepsOfTable } from "../table/steps-of-table.ts";
import type { ImportedTable } from "../table/table.ts";
import { emptyDocument } from "./empty-document.ts";

/** The part of a declaration that an approved table tells: its steps, and how the table stood. */
export function documentOfTable(table: ImportedTable): JsonObject {
  const { steps, processTable } = stepsOfTable(table);
  return plainJson({ ...emptyDocument(), steps, processTable });
}
