import { unguardCell } from "@motlan/formats";
import Papa from "papaparse";
import type { Grid } from "../domain/table/grid.ts";

const DELIMITERS = [";", ",", "\t", "|"];

/** Reads delimited text by the delimiter under which most lines have the same number of cells. */
export function readDelimited(text: string): Grid {
  const bare = text.replace(/^sep=(.)\n/i, "");
  const named = /^sep=(.)\n/i.exec(text)?.[1];
  const tried = (named === undefined ? DELIMITERS : [named]).map((delimiter) => parse(bare, delimiter));
  const best = tried.toSorted((a, b) => evenness(b) - evenness(a))[0] ?? [];
  return { rows: best.map((row) => row.map((cell) => unguardCell(cell))), merged: [] };
}

export function parse(text: string, delimiter: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
  const cells = data.map((row) => row.map((cell) => cell.replace(/\r\n?/g, "\n")));
  const last = cells.findLastIndex((row) => row.some((cell) => cell.trim() !== ""));
  return cells.slice(0, last + 1);
}

/** How well a delimiter fits: lines that share the commonest width above one, wider ones a little better. */
function evenness(rows: readonly (readonly string[])[]): number {
  const widths = rows.map((row) => row.length).filter((width) => width > 1);
  const counts = Map.groupBy(widths, (width) => width);
  const commonest = Math.max(0, ...[...counts.values()].map((same) => same.length));
  const width = [...counts].find(([, same]) => same.length === commonest)?.[0] ?? 0;
  const filled = rows.flat().filter((cell) => cell.trim() !== "").length / Math.max(1, rows.flat().length);
  return (commonest / Math.max(1, rows.length)) * 10 + Math.min(width, 9) * 0.1 + filled;
}
