import { unpackWorkbook, writeZip } from "@motlan/formats/workbook";
import readXlsxFile from "read-excel-file/node";
import { type Cells, tidyCell } from "../domain/export-row.ts";
import { readCsv } from "./csv.ts";

/** No list of a province's officials is larger. */
export const LARGEST_LIST = 4 * 1_048_576;

/**
 * The rows of a list, CSV or the first sheet of a workbook, by the columns its first line names; an empty row of a sheet counts. Nothing where it is neither, or
 * larger than a list can be.
 */
export async function readSheet(bytes: Uint8Array): Promise<readonly Cells[] | undefined> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length === 0 || data.length > LARGEST_LIST) return undefined;
  return data.length > 4 && data.readUInt32LE(0) === PACKED ? readWorkbook(data) : readText(data);
}

/** The first four bytes of a ZIP archive, which a workbook is. */
const PACKED = 0x04034b50;

async function readText(data: Buffer): Promise<readonly Cells[]> {
  const rows: Cells[] = [];
  const text = async function* () {
    yield data.toString("utf8");
  };
  for await (const row of readCsv(text())) rows.push(row);
  return rows;
}

async function readWorkbook(data: Buffer): Promise<readonly Cells[] | undefined> {
  const parts = unpackWorkbook(data);
  if (parts === undefined) return undefined;
  const [sheet] = await readXlsxFile(writeZip(parts)).catch(() => []);
  const [head = [], ...rows] = sheet?.data ?? [];
  const columns = head.map((cell) => tidyCell(String(cell ?? "")));
  return rows.map((row) =>
    Object.fromEntries(columns.flatMap((column, n) => (column === "" || column.startsWith("_") ? [] : [[column, said(row[n])] as const]))),
  );
}

/** A day as day/month/year; a number as it stands: leading noughts are kept by text cells alone. */
function said(cell: unknown): string {
  if (cell instanceof Date) return `${cell.getUTCDate()}/${cell.getUTCMonth() + 1}/${cell.getUTCFullYear()}`;
  return typeof cell === "string" || typeof cell === "number" ? tidyCell(String(cell)) : "";
}
