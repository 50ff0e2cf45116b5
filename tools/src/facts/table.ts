import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Static, TSchema } from "typebox";
import Value from "typebox/value";

/** Reads raw JSON and checks it against the shape we rely on: a changed source is noticed here, not on a page. */
export function readJson<S extends TSchema>(path: string, shape: S): Static<S> {
  const read: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (!Value.Check(shape, read)) {
    const [first] = Value.Errors(shape, read);
    throw new Error(`${path} is not as expected: ${first?.instancePath ?? ""} ${first?.message ?? ""}`);
  }
  return read;
}

/** Reads a comma-separated file without quotes into one record a line, by the names of its first line. */
export function readCsv(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""]));
  });
}

export type Cell = string | number;

/** Writes our table format: `#` lines that say where the facts come from, a line of column names, then one row a line, cells between tabs. */
export function writeTable(path: string, about: readonly string[], columns: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const lines = rows.map((row) => row.map((cell) => oneLine(String(cell))).join("\t"));
  writeText(path, [...about.map((line) => `# ${line}`), columns.join("\t"), ...lines].join("\n"));
}

export function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

/** Several values in one cell. */
export function cellOf(values: readonly string[]): string {
  return values.map((value) => oneLine(value).replaceAll("|", "/")).join("|");
}

/** White space made single, Unicode composed: nothing else of an official text is changed. */
export function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
