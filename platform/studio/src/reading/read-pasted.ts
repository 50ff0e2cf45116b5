import { findHeader } from "../domain/table/find-header.ts";
import type { Grid } from "../domain/table/grid.ts";
import { parse, readDelimited } from "./read-delimited.ts";
import { readHtmlTable } from "./read-html-table.ts";

/** Reads what was pasted: a table of a page or of Word as HTML, cells apart by tabs, a table drawn with bars, or delimited text. */
export function readPasted(text: string): Grid {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/^\uFEFF/, "")
    .normalize("NFC");
  if (/<table[\s>]/i.test(plain)) return readHtmlTable(plain);
  if (plain.includes("\t")) return readTabbed(plain);
  if (plain.split("\n").some(isBarred)) return { rows: readBars(plain), merged: [] };
  return readDelimited(plain);
}

/** Word writes a paragraph's end within a cell as a bare line end: lines are put together again until each row is as wide as the header. */
function readTabbed(text: string): Grid {
  const lines = parse(text, "\t");
  const header = findHeader({ rows: lines, merged: [] });
  const width = Math.max(...lines.slice(header.from, Math.max(header.to, header.from + 1)).map((row) => row.length), 2);
  const rows = lines.slice(0, header.to);
  let at = header.to;
  while (at < lines.length) {
    const taken = takeRow(lines, at, width);
    rows.push(taken.row);
    at = taken.next;
  }
  return { rows, merged: [] };
}

function takeRow(lines: readonly string[][], at: number, width: number): { readonly row: string[]; readonly next: number } {
  const first = lines[at] ?? [];
  const row = [...first];
  let next = at + 1;
  if (row.length >= width) return takeTail(lines, row, next, width);
  while (next < lines.length && row.length < width) {
    const more = lines[next] ?? [];
    if (row.length + more.length - 1 > width || more.length >= width) return { row: [...first], next: at + 1 };
    row[row.length - 1] = `${row.at(-1) ?? ""}\n${more[0] ?? ""}`;
    row.push(...more.slice(1));
    next += 1;
  }
  return row.length === width ? takeTail(lines, row, next, width) : { row: [...first], next: at + 1 };
}

/** A lone line after a full row goes on with its last cell, unless it heads a part, sums up or ends the table. */
function takeTail(
  lines: readonly string[][],
  row: string[],
  from: number,
  width: number,
): { readonly row: string[]; readonly next: number } {
  let next = from;
  while (next < lines.length) {
    const line = lines[next] ?? [];
    const words = (line[0] ?? "").trim();
    const follows = lines[next + 1] ?? [];
    if (line.length !== 1 || words === "" || !/^[-–+•*\p{Ll}(]/u.test(words) || (follows.length > 1 && follows.length < width)) break;
    row[row.length - 1] = `${row.at(-1) ?? ""}\n${line[0] ?? ""}`;
    next += 1;
  }
  return { row, next };
}

function isBarred(line: string): boolean {
  const words = line.trim();
  return words.length > 1 && words.startsWith("|") && words.endsWith("|");
}

/** "| a | b |" with or without the line of dashes under the header. */
function readBars(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^[\s:|+-]+$/.test(line))
    .map((line) =>
      line.trim().startsWith("|")
        ? line
            .trim()
            .replace(/^\||\|$/g, "")
            .split("|")
            .map((cell) => cell.trim())
        : [line.trim()],
    );
}
