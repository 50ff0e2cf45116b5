import { columnOf, unpackWorkbook, writeZip } from "@motlan/formats/workbook";
import readXlsxFile from "read-excel-file/node";
import { findHeader } from "../domain/table/find-header.ts";
import type { Grid } from "../domain/table/grid.ts";
import type { Merged } from "../domain/table/table.ts";

/** No honest table says more. */
const MOST_TEXT = 5_000_000;
const MOST_MERGED = 2000;
const WIDEST = 60;

/**
 * Reads the sheet of a workbook that looks most like a process table, with its merged cells. Nothing when the file is no such workbook, or more than a table of
 * steps can be: its reader gets an archive made anew of the parts that were counted, never the file itself.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Grid | undefined> {
  const parts = unpackWorkbook(bytes);
  if (parts === undefined) return undefined;
  const sheets = await readXlsxFile(writeZip(parts)).catch(() => undefined);
  if (sheets === undefined) return undefined;
  const said = sheets.flatMap(({ data }) => data.flat()).reduce((sum: number, cell) => sum + String(cell ?? "").length, 0);
  if (said > MOST_TEXT) return undefined;
  const grids = sheets.map(({ sheet, data }): Grid => {
    const rows = data.map((row) => row.map((cell) => textOf(cell)));
    return { rows, merged: mergedOf(partOf(parts, sheet), rows.length) };
  });
  return grids.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

/** Numbers as a Vietnamese table writes them; a day as day/month/year. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return `${cell.getUTCDate()}/${cell.getUTCMonth() + 1}/${cell.getUTCFullYear()}`;
  if (typeof cell === "number") return String(Math.round(cell * 1e9) / 1e9).replace(".", ",");
  return typeof cell === "string" ? cell.replace(/\r\n?/g, "\n").normalize("NFC") : typeof cell === "boolean" ? (cell ? "x" : "") : "";
}

function likeness(grid: Grid): number {
  const { from, to } = findHeader(grid);
  return (to > from ? 1000 : 0) + Math.min(grid.rows.length, 500);
}

/** The XML of the sheet of that name: the workbook names its relation, the relation its file. */
function partOf(parts: ReadonlyMap<string, Uint8Array>, sheet: string): string {
  const text = (name: string) => Buffer.from(parts.get(name) ?? []).toString("utf8");
  const entries = [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].map(([tag]) => ({
    name: unescapeXml(attribute(tag, "name")),
    relation: attribute(tag, "(?:\\w+:)?id"),
  }));
  const relation = entries.find(({ name }) => name === sheet)?.relation ?? "";
  const target = [...text("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, "Id") === relation);
  const path = target === undefined ? "" : attribute(target, "Target").replace(/^\/?(xl\/)?/, "");
  return text(`xl/${path}`);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*"([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

function mergedOf(xml: string, height: number): readonly Merged[] {
  const all = xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g);
  return [...all].slice(0, MOST_MERGED).flatMap(([, left = "A", top = "1", right = "A", bottom = "1"]) => {
    const [row, column] = [Number(top) - 1, columnOf(left)];
    if (row >= height || column >= WIDEST) return [];
    return [{ row, column, rows: Math.min(Number(bottom), height) - row, columns: Math.min(columnOf(right) + 1, WIDEST) - column }];
  });
}
