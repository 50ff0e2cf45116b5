import { foldVietnamese } from "@motlan/formats";
import { type Grid, shownAt } from "./grid.ts";
import { isColumnNumbers, meaningOfHeading, timeUnitOf } from "./headings.ts";

/** Where the header lines begin and end (the end not counted); equal where there is none. */
export interface Header {
  readonly from: number;
  readonly to: number;
}

/** Title lines rarely fill more. */
const DEEPEST = 40;
const LONGEST_HEADING = 60;

/** Finds the header: the first line that names at least two different things a process table has, with the lines that belong to it. */
export function findHeader(grid: Grid): Header {
  const from = grid.rows.findIndex((row, index) => index < DEEPEST && isHeadingLine(row));
  if (from < 0) return { from: firstFull(grid), to: firstFull(grid) };
  let to = from + 1;
  while (to < grid.rows.length && to < from + 4 && continuesHeader(grid, from, to)) to += 1;
  return { from, to };
}

function isHeadingLine(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== "");
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEADING * 2)) return false;
  const meanings = new Set(cells.filter((cell) => cell.length <= LONGEST_HEADING).flatMap((cell) => meaningOfHeading(cell) ?? []));
  return meanings.size >= 2 && meanings.size >= cells.length / 3;
}

/** A second header line fills only cells that are still free above or lie under a heading that spans them, or counts the columns. */
function continuesHeader(grid: Grid, from: number, at: number): boolean {
  const row = grid.rows[at] ?? [];
  if (isColumnNumbers(row)) return true;
  const filled = row.flatMap((cell, column) => (cell.trim() === "" ? [] : [column]));
  if (filled.length === 0 || filled.some((column) => (row[column] ?? "").length > LONGEST_HEADING)) return false;
  const spanned = (column: number) =>
    grid.merged.some(
      (one) => one.row >= from && one.row < at && one.columns > 1 && column >= one.column && column < one.column + one.columns,
    );
  if (filled.every(spanned)) return true;
  if (grid.merged.some((one) => one.row === at && one.columns > 1)) return false;
  if (filled.some((column) => /^\W*\d/.test(row[column] ?? ""))) return false;
  const free = (column: number) => shownAt(grid, from, column).trim() === "" || isSplitBelow(grid, from, at, column);
  return filled.length < row.length && filled.every(free) && filled.every((column) => isHeadingWord(row[column] ?? ""));
}

/** Without merge marks (CSV, pasted): a heading over free cells to its right, with words under both. */
function isSplitBelow(grid: Grid, from: number, at: number, column: number): boolean {
  const right = (grid.rows[from]?.[column + 1] ?? "").trim() === "" && (grid.rows[at]?.[column + 1] ?? "").trim() !== "";
  return column + 1 < (grid.rows[from]?.length ?? 0) && right;
}

function isHeadingWord(cell: string): boolean {
  return (
    meaningOfHeading(cell) !== undefined ||
    timeUnitOf(cell) !== undefined ||
    /^(cu|moi|theo|sau|truoc|quy dinh|thuc te|cat giam)/.test(foldVietnamese(cell))
  );
}

/** Where no heading is known: the first line with at least three cells begins the table. */
function firstFull(grid: Grid): number {
  const at = grid.rows.findIndex((row) => row.filter((cell) => cell.trim() !== "").length >= 3);
  return Math.max(at, 0);
}
