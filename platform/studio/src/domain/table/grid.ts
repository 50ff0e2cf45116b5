import type { Merged } from "./table.ts";

/** A table as it was read from a file, before anything is understood: cells verbatim, merged ones with their reach. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly Merged[];
}

/** The cell's text, or that of the merged cell it lies under. */
export function shownAt({ rows, merged }: Grid, row: number, column: number): string {
  const over = coverOf(merged, row, column);
  return (over ? rows[over.row]?.[over.column] : rows[row]?.[column]) ?? "";
}

/** The merged cell that this cell belongs to, if any. */
export function coverOf(merged: readonly Merged[], row: number, column: number): Merged | undefined {
  return merged.find((one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns);
}

/** All rows equally wide, empty columns at the right end taken away; merges that reach nowhere left out. */
export function squared({ rows, merged }: Grid): Grid {
  const used = rows.map((row) => row.findLastIndex((cell) => cell.trim() !== "") + 1);
  const reach = merged
    .filter(({ row, column }) => (rows[row]?.[column] ?? "").trim() !== "")
    .map(({ column, columns }) => column + columns);
  const width = Math.max(0, ...used, ...reach);
  const even = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { rows: even, merged: merged.filter((one) => one.row < rows.length && one.column + one.columns <= width) };
}
