/** Beyond these no sheet is a table that people fill in; a few hundred bytes of XML may claim seventeen thousand million cells. */
const MOST_CELLS = 200_000;
const LONGEST_ITEM = 200_000;
const NUMBERED = /(?<![\w.-])(?<!xmlns:)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** How many cells a reader would make of these sheets: to the last row and column that any of them names. Infinite where a place is none. */
function reachOf(sheets: readonly string[]): number {
  return sheets.reduce((sum, xml) => {
    let [rows, columns] = [0, 1];
    for (const [, double, single] of xml.matchAll(NUMBERED)) {
      const [whole, letters, number] = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? "") ?? [];
      if (whole === undefined) return Number.POSITIVE_INFINITY;
      // A row without cells costs next to nothing, wherever it says it stands.
      if (letters === "") continue;
      rows = Math.max(rows, Number(number));
      columns = Math.max(columns, columnOf(letters ?? "") + 1);
    }
    return sum + rows * columns;
  }, 0);
}

/** Whether the sheets of a workbook can be read without harm, and its shared strings too. */
export function isModest(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const text = ([, bytes]: readonly [string, Uint8Array]) => Buffer.from(bytes).toString("utf8");
  const all = [...parts];
  const shared = all.filter(([name]) => name.endsWith("sharedStrings.xml")).map(text);
  if (shared.some((xml) => xml.split("</si>").some((item) => item.length > LONGEST_ITEM))) return false;
  return reachOf(all.filter(([name]) => name.includes("worksheets/")).map(text)) <= MOST_CELLS;
}

/** "A" is 0, "Z" 25, "AA" 26. */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
