/**
 * A spreadsheet takes a cell of a CSV file that begins with "=", "+", "-" or "@" for a formula, blanks before it or not, and runs it. Such cells go out with an apostrophe before them and lose
 * it when they come in again; one that had apostrophes before gets one more, so that nothing is lost.
 */
export function guardCell(cell: string): string {
  return /^'*\s*[=+@-]/.test(cell) ? `'${cell}` : cell;
}

export function unguardCell(cell: string): string {
  return /^'+\s*[=+@-]/.test(cell) ? cell.slice(1) : cell;
}
