import { foldVietnamese, normalName, parsePersonalNumber } from "@motlan/formats";
import { addDays, type LocalDate, localDateOf, type Text } from "@motlan/kernel";
import { type Cells, cell, readInstant } from "./export-row.ts";

/** What a row of the list of officials bids: add to a post, move to another, lock out. */
export interface StaffRow {
  readonly act: "add" | "move" | "lock";
  readonly staffCode: string;
  readonly name: string;
  readonly personalNumber: string;
  readonly phone: string;
  readonly password: string;
  readonly agencyCode: string;
  readonly postKind: string;
  readonly from: LocalDate;
  /** The first day no longer. */
  readonly to: LocalDate | undefined;
}

export type StaffVerdict =
  | { readonly ok: true; readonly row: StaffRow }
  | { readonly ok: false; readonly column: string; readonly why: Text };

const ACTS: Readonly<Record<string, StaffRow["act"]>> = {
  them: "add",
  add: "add",
  chuyen: "move",
  move: "move",
  khoa: "lock",
  lock: "lock",
};
export const STAFF_COLUMNS = [
  "ThaoTac",
  "SoHieu",
  "HoTen",
  "SoDinhDanh",
  "SoDienThoai",
  "MatKhauTam",
  "MaCoQuan",
  "ViTri",
  "TuNgay",
  "DenNgay",
] as const;

/** Reads a row, pure; `posts` are the kinds of post by their ids with their titles, either of which a row may use. The first thing wrong is said. */
export function judgeStaff(
  cells: Cells,
  today: LocalDate,
  posts: readonly { readonly kind: string; readonly title: Text }[],
): StaffVerdict {
  const no = (column: (typeof STAFF_COLUMNS)[number], vi: string, en: string): StaffVerdict => ({ ok: false, column, why: { vi, en } });
  const act = ACTS[foldVietnamese(cell(cells, "ThaoTac"))];
  if (act === undefined)
    return no("ThaoTac", "Ghi một trong ba việc: them, chuyen, khoa.", "Write one of: them (add), chuyen (move), khoa (lock).");
  const staffCode = cell(cells, "SoHieu");
  if (staffCode === "")
    return no(
      "SoHieu",
      "Thiếu số hiệu; nó phân biệt người này với người trùng tên.",
      "The staff code is missing; it tells people of one name apart.",
    );
  const [from, last] = [dayOf(cells, "TuNgay"), dayOf(cells, "DenNgay")];
  if (from === "unread" || last === "unread")
    return no(from === "unread" ? "TuNgay" : "DenNgay", "Viết ngày như 01/12/2026.", "Write a day as 01/12/2026.");
  const common = { act, staffCode, from: from ?? today, to: last === undefined ? undefined : addDays(last, 1) };
  const [name, phone, password] = [normalName(cell(cells, "HoTen")), cell(cells, "SoDienThoai"), cell(cells, "MatKhauTam")];
  const number = parsePersonalNumber(cell(cells, "SoDinhDanh"));
  const said = { name, phone, password, personalNumber: number.ok ? number.value : "", agencyCode: cell(cells, "MaCoQuan").toUpperCase() };
  if (act === "lock") return { ok: true, row: { ...common, ...said, postKind: "" } };
  if (act === "add" && name === "")
    return no("HoTen", "Thiếu họ tên như trong dữ liệu dân cư.", "The name as in the population registry is missing.");
  if (act === "add" && !number.ok) return no("SoDinhDanh", "Số định danh phải đủ 12 chữ số.", "The personal number has 12 digits.");
  if (said.agencyCode === "") return no("MaCoQuan", "Thiếu mã cơ quan.", "The agency's code is missing.");
  const wanted = foldVietnamese(cell(cells, "ViTri"));
  const post = posts.find(({ kind, title }) => kind === wanted || foldVietnamese(title.vi) === wanted);
  if (post === undefined)
    return no(
      "ViTri",
      "Không có vị trí này; ghi đúng tên như ở trang Cơ quan.",
      "There is no such post; name it as the page “Agency” does.",
    );
  return { ok: true, row: { ...common, ...said, postKind: post.kind } };
}

function dayOf(cells: Cells, column: string): LocalDate | "unread" | undefined {
  const text = cell(cells, column);
  if (text === "") return undefined;
  const at = readInstant(text);
  return at === undefined ? "unread" : localDateOf(at);
}
