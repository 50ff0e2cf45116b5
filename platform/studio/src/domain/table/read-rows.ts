import { foldVietnamese } from "@motlan/formats";
import { coverOf } from "./grid.ts";
import { isApplicant } from "./guess-post.ts";
import type { ImportedTable, Mapping, Meaning } from "./table.ts";

/**
 * What a row of the table is. `step`: a step. `section`: a heading over the rows that follow (a part, a case, a unit, or a step told in sub-rows). `total`: the
 * sum. `detail`: more words to the step above. `applying`: what the applicant does before the process begins, or when it has ended.
 */
export type RowKind = "step" | "section" | "total" | "detail" | "applying";

/** A row with what its columns mean; cells under a merged one read what stands in it. */
export interface RowRead {
  readonly index: number;
  readonly kind: RowKind;
  readonly cell: (meaning: Meaning) => string;
  /** True where the cell of that meaning lies under a merged one that began above. */
  readonly isUnder: (meaning: Meaning) => boolean;
  /** All its words, for what the row says beside its columns. */
  readonly words: string;
  /** The section it stands in. */
  readonly section?: string;
}

export function readRows(table: ImportedTable, mapping: Mapping): readonly RowRead[] {
  const rows = table.rows.map((_, index) => rowAt(table, mapping, index));
  let section: string | undefined;
  return rows.map((row, index) => {
    const kind = kindOf(table, rows, index);
    if (kind === "section") section = row.words.replace(/\s+/g, " ").trim();
    return { ...row, kind, ...(section !== undefined && kind !== "section" && { section }) };
  });
}

function rowAt(table: ImportedTable, mapping: Mapping, index: number): RowRead {
  const columnOf = (meaning: Meaning) => mapping.meanings.indexOf(meaning);
  const over = (column: number) => (column < 0 ? undefined : coverOf(table.merged, index, column));
  const cell = (meaning: Meaning) => {
    const column = columnOf(meaning);
    if (column < 0) return "";
    const one = over(column);
    if (one !== undefined && one.column !== column) return "";
    return (one === undefined ? table.rows[index]?.[column] : table.rows[one.row]?.[one.column])?.trim() ?? "";
  };
  const isUnder = (meaning: Meaning) => {
    const one = over(columnOf(meaning));
    return one !== undefined && one.row < index;
  };
  const words = (table.rows[index] ?? []).filter((text) => text.trim() !== "").join("\n");
  return { index, kind: "step", cell, isUnder, words };
}

function kindOf(table: ImportedTable, rows: readonly RowRead[], index: number): RowKind {
  const row = rows[index];
  const cells = (table.rows[index] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (row === undefined || cells.length === 0) return "detail";
  const said = cells.filter((cell) => !/^([\divxlc]+|[a-z])[.)]?$/i.test(cell));
  if (said.some((cell) => isTotal(cell)) && said.length <= 3) return "total";
  const own = (meaning: Meaning) => !row.isUnder(meaning) && row.cell(meaning) !== "";
  if (isParent(rows, index)) return "section";
  if (isApplying(row)) return "applying";
  const spans = coverOf(table.merged, index, 0);
  const wide = spans !== undefined && spans.row === index && spans.columns >= Math.max(2, Math.ceil(table.columns.length / 2));
  const lonely = said.length <= 1 && !own("hours") && !own("post");
  if (lonely && (wide || isSection(row.words))) return "section";
  if (lonely && index > 0 && !own("number") && !own("unit")) return "detail";
  return "step";
}

/** "Nộp hồ sơ" by "tổ chức, cá nhân" is no step of the authority. */
function isApplying(row: RowRead): boolean {
  if (!isApplicant(row.cell("post") || row.cell("unit"))) return false;
  return /(nop (ho so|don)|chuan bi ho so|gui ho so|nhan ket qua|nop phi)/.test(foldVietnamese(row.words));
}

function isTotal(cell: string): boolean {
  return /^(tong( cong| thoi gian| so| thoi han|$)|cong( tong|:|$)|tong:)/.test(foldVietnamese(cell));
}

/** "I. Trường hợp cấp mới", "A) Tại xã", "Phần 1", "Giai đoạn 2", "Trường hợp …", "Tại …" alone in a row. */
function isSection(words: string): boolean {
  return /^((phan|giai doan|truong hop|muc|nhom|tai|quy trinh)\b|[ivx]+\s*[.)\n:-]|[a-d]\s*[.)\n:-](?!\s*$))/.test(
    foldVietnamese(words.replaceAll("\n", " \n ")).trim(),
  );
}

/** A row told in the sub-rows after it ("2" before "2.1" or "a)"), with no time of its own, or with their sum. */
function isParent(rows: readonly RowRead[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (row === undefined || next === undefined || row.isUnder("number") || next.isUnder("number")) return false;
  const number = bare(row.cell("number"));
  const sub = bare(next.cell("number"));
  if (number === "" || sub === "") return false;
  const child =
    sub.startsWith(`${number}.`) ||
    (/^\d+$/.test(number) && /^(a|-|\+)$/.test(sub)) ||
    (/^[ivx]+$/.test(number) && sub === "1" && row.cell("hours") === "");
  return (
    child &&
    (row.cell("hours") === "" || row.cell("post") === "" || next.cell("hours") !== "") &&
    next.cell("hours") + next.cell("post") !== ""
  );
}

/** "2" has "2.1", "2.2" or "a", "b", "-" under it. */
export function isChild(parent: string, number: string): boolean {
  const [over, under] = [bare(parent), bare(number)];
  return over !== "" && (under.startsWith(`${over}.`) || (/^\d+$/.test(over) && /^([a-z]|-|\+)$/.test(under)));
}

function bare(number: string): string {
  return foldVietnamese(number)
    .replace(/^b(uoc)?\s*(?=\d)/, "")
    .replace(/[.):\s]+$/, "");
}
