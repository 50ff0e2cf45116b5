import { foldVietnamese } from "@motlan/formats";
import { findHeader } from "./find-header.ts";
import { type Grid, squared } from "./grid.ts";
import { guessMapping } from "./guess-mapping.ts";
import { nameColumns } from "./name-columns.ts";
import type { ImportedTable, TableFault } from "./table.ts";

/** Finds in a sheet what is the table: lines above it, its header, its rows, lines below it; and guesses what the columns mean. */
export function tableOfGrid(read: Grid, faults: readonly TableFault[] = []): ImportedTable {
  const grid = squared(read);
  const header = findHeader(grid);
  const end = endOf(grid.rows, header.to);
  const rows = grid.rows.slice(header.to, end).filter((row) => row.some((cell) => cell.trim() !== ""));
  const blanks = grid.rows
    .slice(header.to, end)
    .flatMap((row, index) => (row.some((cell) => cell.trim() !== "") ? [] : [header.to + index]));
  const columns = nameColumns(grid, header);
  const above = linesOf(grid.rows.slice(0, header.from));
  const shift = (row: number) => row - header.to - blanks.filter((blank) => blank < row).length;
  const merged = grid.merged
    .filter((one) => one.row >= header.to && one.row < end && !blanks.includes(one.row))
    .map((one) => ({ ...one, row: shift(one.row), rows: Math.min(one.rows, rows.length - shift(one.row)) }))
    .filter((one) => one.rows > 1 || one.columns > 1);
  const decision = decisionIn(above);
  return {
    columns,
    headings: grid.rows.slice(header.from, header.to),
    ...{ rows, merged, above, below: linesOf(grid.rows.slice(end)) },
    ...(decision !== undefined && { decision }),
    mapping: guessMapping(columns, rows, above),
    faults: [...faults, ...faultsOf(columns, rows)],
  };
}

/** Where the rows end: the first line that is a note, a signature block or a distribution list, and all that follow it. */
function endOf(rows: Grid["rows"], from: number): number {
  const at = rows.findIndex((row, index) => index > from && isBelow(row));
  return at < 0 ? rows.length : at;
}

function isBelow(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== "");
  const words = foldVietnamese(cells[0] ?? "");
  if (/^(\*+\s*)?(ghi chu|luu y|noi nhan|chu thich|nguoi lap( bieu)?$|tm\. |kt\. )/.test(words)) return cells.length <= 3;
  return cells.length === 1 && /^(\*|\(\*+\)|tm\.|kt\.)/.test(words);
}

/** Lines outside the table as text: the cells of one line stay apart by tabs. */
function linesOf(rows: Grid["rows"]): readonly string[] {
  return rows.map((row) => row.join("\t").replace(/\t+$/, "")).filter((line) => line.trim() !== "");
}

/** "Quyết định số 1234/QĐ-UBND ngày 05/3/2026 …" in the lines above, as far as the sentence goes. */
function decisionIn(above: readonly string[]): string | undefined {
  const text = above.join(" ").replace(/\s+/g, " ").normalize("NFC");
  return /Quyết định số\s*:?\s*[^\s,;()]+(?:\s*\/\s*QĐ[^\s,;()]*)?(?:,?\s*ngày\s+[\d/.\-…]+(?:\s*tháng\s+\d+\s*năm\s+\d+)?)?(?:\s+của\s+[^().;]{3,120})?/iu
    .exec(text)?.[0]
    .trim();
}

function faultsOf(columns: readonly string[], rows: ImportedTable["rows"]): readonly TableFault[] {
  const faults: TableFault[] = [];
  if (rows.length === 0) faults.push({ vi: "Không thấy dòng nào của bảng quy trình.", en: "There is no row of a process table." });
  if (columns.length < 2)
    faults.push({ vi: "Bảng chỉ có một cột. Hãy kiểm tra dấu phân cách.", en: "The table has one column only. Check the separator." });
  if (rows.some((row) => row.some((cell) => /[µ¸®¬­¦©]/.test(cell))))
    faults.push({
      vi: "Có chữ viết bằng phông cũ (TCVN3 hoặc VNI). Hãy chuyển tệp sang Unicode rồi nhập lại.",
      en: "Some text is in an old font encoding. Convert the file to Unicode and import it again.",
    });
  return faults;
}
