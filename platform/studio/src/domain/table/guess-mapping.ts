import { foldVietnamese } from "@motlan/formats";
import { meaningOfHeading, timeUnitOf } from "./headings.ts";
import type { Mapping, Meaning, TimeUnit } from "./table.ts";

/** How a cell begins that names who does something. */
const PERSON = /^(nhân viên|chuyên viên|công chức|viên chức|cán bộ|lãnh đạo|(phó )?(trưởng|giám đốc|chủ tịch)|văn thư)/iu;

/** Understands the columns by their headings and, where those are silent, by what stands in them. Each meaning but `other` falls to one column. */
export function guessMapping(columns: readonly string[], rows: readonly (readonly string[])[], above: readonly string[] = []): Mapping {
  const cells = columns.map((_, column) => rows.map((row) => (row[column] ?? "").trim()).filter((cell) => cell !== ""));
  const said = columns.map((heading, column) => refined(meaningOfHeading(heading), heading, cells[column] ?? []));
  const meanings = settle(said, columns, cells);
  const time = columns[meanings.indexOf("hours")] ?? "";
  const unit = timeUnitOf(time) ?? above.map(unitLine).find((found) => found !== undefined);
  return { meanings, ...(unit !== undefined && { timeUnit: unit }), hoursADay: 8 };
}

function unitLine(line: string): TimeUnit | undefined {
  return /don vi tinh|dvt/.test(foldVietnamese(line)) ? timeUnitOf(line) : undefined;
}

/** "Bước" heads numbers or names, "Trách nhiệm" persons or units: the cells tell. */
function refined(said: Meaning | undefined, heading: string, cells: readonly string[]): Meaning | undefined {
  const folded = foldVietnamese(heading);
  if (said === "number" && cells.length > 0 && cells.filter(isNumberCell).length < cells.length / 2) return "task";
  if (said === "task" && /buoc/.test(folded) && cells.length > 0 && cells.filter(isNumberCell).length >= cells.length * 0.6)
    return "number";
  if (said === "gives" && /bieu mau/.test(folded)) return "gives";
  return said;
}

function isNumberCell(cell: string): boolean {
  return cell.length <= 12 && /^(b(ước)?\s*)?(\d+([.\d]*)|[ivxlc]+|[a-zđ])\s*[.):]?\s*$/iu.test(cell.trim());
}

function settle(
  said: readonly (Meaning | undefined)[],
  columns: readonly string[],
  cells: readonly (readonly string[])[],
): readonly Meaning[] {
  const chosen = new Map<Meaning, number>();
  for (const meaning of ["number", "task", "unit", "post", "hours", "form", "gives", "note"] as const) {
    const asked = said.flatMap((one, column) => (one === meaning ? [column] : []));
    const best = meaning === "hours" ? bestTime(asked, columns, cells) : asked[0];
    if (best !== undefined) chosen.set(meaning, best);
  }
  const free = () => columns.flatMap((_, column) => ([...chosen.values()].includes(column) || said[column] !== undefined ? [] : [column]));
  if (!chosen.has("hours"))
    set(
      chosen,
      "hours",
      free().find((column) => mostly(cells[column] ?? [], /\d\s*(ngày|giờ|phút|buổi)/iu)),
    );
  if (!chosen.has("number"))
    set(
      chosen,
      "number",
      free().find((column) => (cells[column] ?? []).length > 0 && (cells[column] ?? []).every(isNumberCell)),
    );
  if (!chosen.has("post"))
    set(
      chosen,
      "post",
      free().find((column) => mostly(cells[column] ?? [], PERSON)),
    );
  if (!chosen.has("task")) set(chosen, "task", longest(free(), cells) ?? takenFrom(chosen, "gives"));
  return columns.map((_, column) => [...chosen].find(([, at]) => at === column)?.[0] ?? "other");
}

function set(chosen: Map<Meaning, number>, meaning: Meaning, column: number | undefined): void {
  if (column !== undefined) chosen.set(meaning, column);
}

/** Several time columns: the one of the step itself after cuts, not the law's and not the whole; else the one with most in it. */
function bestTime(asked: readonly number[], columns: readonly string[], cells: readonly (readonly string[])[]): number | undefined {
  const own = asked.find((column) => /(cat giam|rut ngan|thuc te|sau khi giam|thuc hien)/.test(foldVietnamese(columns[column] ?? "")));
  if (asked.length > 1 && own !== undefined) return own;
  return asked.toSorted((a, b) => (cells[b]?.length ?? 0) - (cells[a]?.length ?? 0) || a - b)[0];
}

function longest(asked: readonly number[], cells: readonly (readonly string[])[]): number | undefined {
  const length = (column: number) => (cells[column] ?? []).reduce((sum, cell) => sum + cell.length, 0);
  return asked.toSorted((a, b) => length(b) - length(a))[0];
}

/** Some tables tell the work itself under "Kết quả thực hiện". */
function takenFrom(chosen: Map<Meaning, number>, meaning: Meaning): number | undefined {
  const column = chosen.get(meaning);
  chosen.delete(meaning);
  return column;
}

function mostly(cells: readonly string[], pattern: RegExp): boolean {
  return cells.length > 0 && cells.filter((cell) => pattern.test(cell)).length >= cells.length / 2;
}
