import { readFileSync } from "node:fs";

/** Reads one of our tables of facts: `#` lines are notes, the first other line names the columns, cells stand between tabs. */
export function readTable<const Columns extends readonly string[]>(
  url: URL,
  columns: Columns,
): readonly Readonly<Record<Columns[number], string>>[] {
  const [head = "", ...lines] = readFileSync(url, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (head !== columns.join("\t")) throw new Error(`${url.pathname} has other columns than ${columns.join(", ")}`);
  return lines.map((line) => {
    const cells = line.split("\t");
    const row = Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
    if (!isWhole(row, columns)) throw new Error(`${url.pathname}: a cell is missing in “${line}”`);
    return row;
  });
}

function isWhole<const Columns extends readonly string[]>(
  row: Readonly<Record<string, string | undefined>>,
  columns: Columns,
): row is Readonly<Record<Columns[number], string>> {
  return columns.every((column) => row[column] !== undefined);
}
