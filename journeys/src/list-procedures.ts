import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every declared procedure with the test that walked it, as docs/procedures.md says (a test compares that page with what runs). */
export function listProcedures(): readonly string[] {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "procedures.md"), "utf8");
  const rows = page.split("\n").filter((line) => /^\| [0-9x]/.test(line));
  return rows.map((row) => {
    const [, code = "", title = "", , , , , tests = ""] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [first = "", ...more] = tests.replaceAll("`", "").split("<br>");
    return `${code}  ${title}\n    ${first}${more.length === 0 ? "" : ` (and ${more.length} more)`}`;
  });
}
