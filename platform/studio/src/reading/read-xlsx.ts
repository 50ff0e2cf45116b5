import readXlsxFile from "read-excel-file/node";
import { findHeader } from "../domain/table/find-header.ts";
import type { Grid } from "../domain/table/grid.ts";
import type { Merged } from "../domain/table/table.ts";
import { readZip } from "./read-zip.ts";

/** Reads the sheet of a workbook that looks most like a process table, with its merged cells. Nothing when the file is no such workbook. */
export async function readXlsx(bytes: Uint8Array): Promise<Grid | undefined> {
  const parts = safely(() =>
    readZip(bytes, (name) => /^xl\/(worksheets\/[^/]+\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/.test(name)),
  );
  if (parts === undefined || !parts.has("xl/workbook.xml")) return undefined;
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => undefined);
  if (sheets === undefined) return undefined;
  const grids = sheets.map(({ sheet, data }): Grid => {
    const rows = data.map((row) => row.map((cell) => textOf(cell)));
    return { rows, merged: mergedOf(partOf(parts, sheet)) };
  });
  return grids.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

function safely<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
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
  const entries = [...text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: unescapeXml(attribute(tag, "name")),
    relation: attribute(tag, "(?:\\w+:)?id"),
  }));
  const relation = entries.find(({ name }) => name === sheet)?.relation ?? "";
  const target = [...text("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
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

function mergedOf(xml: string): readonly Merged[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left = "A", top = "1", right = "A", bottom = "1"]) => {
      const [row, column] = [Number(top) - 1, columnOf(left)];
      return { row, column, rows: Number(bottom) - row, columns: columnOf(right) - column + 1 };
    },
  );
}

/** "A" is 0, "Z" 25, "AA" 26. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
