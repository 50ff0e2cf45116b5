import type { Grid } from "../domain/table/grid.ts";
import type { Merged } from "../domain/table/table.ts";
import { plainOf, spansOf, without } from "./plain-of-html.ts";

/** Reads the largest table of a piece of HTML, as a browser or Word puts it on the clipboard: spans become merged cells, what stands before and after it lines. */
export function readHtmlTable(html: string): Grid {
  const tables = spansOf(html, /<table/gi, /<\/table>/gi);
  const main = tables.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  if (main === undefined) return { rows: [], merged: [] };
  const above = linesOf(html.slice(0, main[0]));
  const below = linesOf(html.slice(main[1]));
  const { rows, merged } = gridOf(html.slice(...main));
  return {
    rows: [...above, ...rows, ...below],
    merged: merged.map((one) => ({ ...one, row: one.row + above.length })),
  };
}

function linesOf(html: string): string[][] {
  const body = html.split(/<body[^<>]*>/i).at(-1) ?? "";
  return plainOf(without(without(body, /<head/gi, /<\/head>/gi), /<!--/g, /-->/g))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => [line]);
}

function gridOf(table: string): Grid {
  const rows: string[][] = [];
  const merged: Merged[] = [];
  const taken = new Set<string>();
  for (const [row, line] of table
    .split(/(?=<tr[\s>])/i)
    .slice(1)
    .entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of line.matchAll(/<t[dh]((?:\s[^<>]*)?)>([\s\S]*?)(?=<t[dh][\s>]|<\/tr>|$)/gi)) {
      while (taken.has(`${row}.${column}`)) column += 1;
      // Wider or longer is refused whole; its cells need no counting.
      if (column > WIDEST || row > LONGEST) break;
      const [rowspan, colspan] = [spanOf(cell[1], "rowspan"), spanOf(cell[1], "colspan")];
      cells[column] = plainOf((cell[2] ?? "").replace(/<\/t[dh]>[\s\S]*$/i, ""));
      for (let down = 0; down < rowspan; down += 1)
        for (let right = 0; right < colspan; right += 1) taken.add(`${row + down}.${column + right}`);
      if (rowspan > 1 || colspan > 1) merged.push({ row, column, rows: rowspan, columns: colspan });
      column += colspan;
    }
    rows.push(Array.from(cells, (text) => text ?? ""));
  }
  const height = rows.length;
  return { rows, merged: merged.map((one) => ({ ...one, rows: Math.min(one.rows, height - one.row) })) };
}

const MOST_SPANNED = 200;
const WIDEST = 60;
const LONGEST = 1000;

function spanOf(attributes = "", name: string): number {
  const span = Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes)?.[1] ?? "1");
  return Math.min(Math.max(span, 1), MOST_SPANNED);
}
