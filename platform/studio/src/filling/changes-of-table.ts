import type { JsonObject } from "@motlan/kernel";
import type { Change } from "../domain/change.ts";
import { plainJson } from "../domain/plain-json.ts";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import type { ImportedTable, Mapping } from "../domain/table/table.ts";
import { isObject } from "../domain/tree/merge.ts";
import { fillOut } from "./fill-out.ts";

/** The changes that put an approved table's steps, as they are now understood, in the place of a design's: fitted to the engine, with those who sign by the table. */
export function changesOfTable(document: JsonObject, table: ImportedTable, mapping: Mapping = table.mapping): readonly Change[] {
  const { steps, processTable } = stepsOfTable(table, mapping);
  const code = typeof document.code === "string" ? document.code : "x.thu";
  const filled = fillOut({ ...document, ...plainJson({ steps, processTable }), result: undefined }, { code });
  const { result, steps: fitted, processTable: columns } = filled;
  const signedBy = isObject(result) ? result.signedBy : undefined;
  return [
    { op: "set", path: "steps", value: fitted ?? [] },
    { op: "set", path: "processTable", value: columns ?? {} },
    ...(isObject(document.result) && signedBy !== undefined ? [{ op: "set" as const, path: "result.signedBy", value: signedBy }] : []),
  ];
}
