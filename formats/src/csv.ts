/**
 * A spreadsheet takes a cell of a CSV file that begins with "=", "+", "-" or "@" for a formula, blanks before it or not, and runs it; a tab or a line end at the
 * beginning can hide one. Such cells go out with an apostrophe before them and lose it when they come in again; one that had apostrophes before gets one more, so
 * that nothing is lost.
 */
export function guardCell(cell: string): string {
  return /^'*(?:\s*[=+@-]|[\t\r])/.test(cell) ? `'${cell}` : cell;
}

export function unguardCell(cell: string): string {
  return /^'+(?:\s*[=+@-]|[\t\r])/.test(cell) ? cell.slice(1) : cell;
}

/** Words are guarded, numbers go out as they are. */
export type CsvCell = string | number | bigint;

/** A file of rows as RFC 4180 has it, without a formula in it; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${csvLines(rows)}`);
}

/** Rows of such a file, for one that is written as it comes. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function written(cell: CsvCell): string {
  const text = typeof cell === "string" ? guardCell(cell) : String(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
