import { csvFile } from "@motlan/formats";
import writeXlsxFile from "write-excel-file/node";
import type { ImportedTable, Merged } from "../domain/table/table.ts";
import { type Processed, tableOfSteps } from "../domain/table/table-of-steps.ts";

/** A version's internal-process table as a file: CSV that Excel opens with its Vietnamese signs, or a workbook with its merged cells. */
export async function exportTable(version: Processed, kind: "csv" | "xlsx"): Promise<Uint8Array> {
  const table = tableOfSteps(version);
  return kind === "csv" ? writeCsv(table) : writeXlsx(table);
}

function linesOf(table: ImportedTable): readonly (readonly string[])[] {
  const apart = (line: string) => line.split("\t");
  return [...table.above.map(apart), ...table.headings, ...table.rows, ...table.below.map(apart)];
}

function writeCsv(table: ImportedTable): Uint8Array {
  const width = table.columns.length;
  return csvFile(linesOf(table).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")));
}

async function writeXlsx(table: ImportedTable): Promise<Uint8Array> {
  const header = table.above.length;
  const height = table.headings.length;
  const merged = table.merged.map((one) => ({ ...one, row: one.row + header + height }));
  const sheet = linesOf(table).map((row, index) => {
    const isHead = index >= header && index < header + height;
    return Array.from({ length: table.columns.length }, (_, column) => cellOf(row[column] ?? "", isHead, mergeAt(merged, index, column)));
  });
  const columns = table.columns.map((_, column) => ({ width: widthOf(table, column) }));
  return writeXlsxFile(sheet, { columns, sheet: "Quy trình" }).toBuffer();
}

function cellOf(value: string, isHead: boolean, merge: Merged | "under" | undefined) {
  if (merge === "under") return null;
  const span = merge && { ...(merge.rows > 1 && { rowSpan: merge.rows }), ...(merge.columns > 1 && { columnSpan: merge.columns }) };
  return {
    ...(value !== "" && { value, type: String }),
    ...{ wrap: true, alignVertical: "top" as const, ...(isHead && { fontWeight: "bold" as const }) },
    ...span,
  };
}

function mergeAt(merged: readonly Merged[], row: number, column: number): Merged | "under" | undefined {
  const over = merged.find(
    (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  );
  return over === undefined || (over.row === row && over.column === column) ? over : "under";
}

function widthOf({ rows }: ImportedTable, column: number): number {
  return Math.min(60, Math.max(8, ...rows.map((row) => Math.ceil((row[column] ?? "").length / 2))));
}
