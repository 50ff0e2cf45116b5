import type { Grid } from "../domain/table/grid.ts";
import type { ImportedTable } from "../domain/table/table.ts";
import { tableOfGrid } from "../domain/table/table-of-grid.ts";
import { faults } from "../faults.ts";
import { decodeText } from "./decode-text.ts";
import { readDelimited } from "./read-delimited.ts";
import { readPasted } from "./read-pasted.ts";
import { readXlsx } from "./read-xlsx.ts";

/** A file's bytes, or text that was pasted. */
export type TableInput =
  | { readonly kind: "csv" | "xlsx"; readonly bytes: Uint8Array }
  | { readonly kind: "text" | "csv"; readonly text: string };

const LARGEST = 5 * 1024 * 1024;
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;
/** Longer than any cell of a process; what a spreadsheet holds at most is some 32,000. */
const LONGEST_CELL = 10_000;

/**
 * Reads an approved process table whatever file or text it comes as, and says how it is understood.
 * @throws studio/too-large, studio/unreadable-table.
 */
export async function importTable(input: TableInput): Promise<ImportedTable> {
  const size = "bytes" in input ? input.bytes.length : input.text.length;
  if (size > LARGEST) throw faults["too-large"]();
  const grid = await readGrid(input);
  const filled = grid.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  if (filled.length < 2) throw unreadable("tệp không có bảng nào.", "there is no table in it.");
  if (grid.rows.length > MOST_ROWS || Math.max(...grid.rows.map((row) => row.length)) > MOST_COLUMNS)
    throw unreadable("bảng quá lớn so với một quy trình.", "the table is larger than any process.");
  if (grid.rows.some((row) => row.some((cell) => cell.length > LONGEST_CELL)))
    throw unreadable("có ô dài hơn mọi quy trình.", "one of its cells is longer than any process.");
  return tableOfGrid(grid);
}

async function readGrid(input: TableInput): Promise<Grid> {
  if ("text" in input) return readPasted(input.text);
  // A file's name may lie about what it is: a workbook begins with "PK", whatever it is called.
  const zipped = input.bytes[0] === 0x50 && input.bytes[1] === 0x4b;
  if (!zipped && isOldWorkbook(input.bytes))
    throw unreadable("tệp Excel đời cũ (.xls), hãy lưu lại thành .xlsx.", "it is an old .xls file; save it as .xlsx.");
  if (input.kind === "xlsx" || zipped) {
    const grid = zipped ? await readXlsx(input.bytes) : undefined;
    if (grid !== undefined) return grid;
    if (zipped)
      throw unreadable(
        "tệp không phải bảng tính Excel, hoặc lớn hơn mọi bảng quy trình.",
        "it is no Excel workbook, or larger than any process.",
      );
  }
  const text = decodeText(input.bytes);
  return /<table[\s>]/i.test(text) ? readPasted(text) : readDelimited(text);
}

/** The compound file of Excel before 2007. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function unreadable(reason: string, reasonEn: string) {
  return faults["unreadable-table"]({ reason, reasonEn });
}
