import { AROUND } from "./around.ts";
import type { Header } from "./find-header.ts";
import { type Grid, shownAt } from "./grid.ts";
import { isColumnNumbers } from "./headings.ts";

/** One name a column, each different: header lines joined, empty ones and repeated ones numbered. */
export function nameColumns(grid: Grid, { from, to }: Header): readonly string[] {
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const lines = Array.from({ length: to - from }, (_, index) => from + index).filter((row) => !isColumnNumbers(grid.rows[row] ?? []));
  const names: string[] = [];
  for (let column = 0; column < width; column += 1) {
    const parts = lines
      .map((row) => headingAt(grid, lines, row, column))
      .filter((part, index, all) => part !== "" && all.indexOf(part) === index);
    names.push(different(parts.join(" – ") || `Cột ${column + 1}`, names));
  }
  return names;
}

function headingAt(grid: Grid, lines: readonly number[], row: number, column: number): string {
  const own = oneLine(shownAt(grid, row, column));
  if (own !== "" || grid.merged.length > 0 || row !== lines[0] || lines.length < 2) return own;
  // Without merge marks the heading to the left spans this column when the second line has words under both.
  const below = lines.slice(1).some((line) => oneLine(grid.rows[line]?.[column] ?? "") !== "");
  const left = below && column > 0 && lines.slice(1).some((line) => oneLine(grid.rows[line]?.[column - 1] ?? "") !== "");
  return left ? headingAt(grid, lines, row, column - 1) : "";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function different(name: string, others: readonly string[]): string {
  const taken = new Set([...others, AROUND]);
  let tried = name;
  for (let count = 2; taken.has(tried); count += 1) tried = `${name} (${count})`;
  return tried;
}
