import { foldVietnamese } from "@motlan/formats";
import type { Meaning, TimeUnit } from "./table.ts";

/** How approved tables head their columns, without marks. The first line that fits decides: the more particular come first. */
const HEADINGS: readonly (readonly [Meaning, RegExp])[] = [
  ["number", /^(tt|stt|so tt|s\.?t\.?t\.?|so thu tu|thu tu|ma buoc|buoc so|so buoc|no\.?|#|tt buoc|buoc\s*\/\s*tt|tt\s*\/\s*buoc)$/],
  ["hours", /(thoi gian|thoi han|so gio|so ngay|thoi luong|^gio\b|^ngay\b|\(gio\)|\(ngay\)|\(phut\)|gio lam viec|ngay lam viec)/],
  ["form", /(bieu mau|mau bieu|^mau\b|mau so|phu luc kem|form\b|ho so\s*\/\s*bieu)/],
  ["gives", /(ket qua|san pham|dau ra)/],
  ["note", /(ghi chu|luu y|dien giai them)/],
  [
    "post",
    /(chuc danh|chuc vu|nguoi (thuc hien|xu ly|giai quyet|chiu trach nhiem|phu trach)|can bo|cong chuc|vi tri( viec lam)?|ca nhan|trach nhiem|chu tri|nguoi lam|^ai\b)/,
  ],
  ["unit", /(don vi|bo phan|phong ban|phong chuyen mon|co quan|noi thuc hien|noi xu ly|^phong$)/],
  [
    "task",
    /(noi dung|cong viec|trinh tu|cac buoc|buoc (thuc hien|cong viec|xu ly)|ten buoc|cong doan|mo ta|hoat dong|nhiem vu|viec phai lam|quy trinh|cach thuc)/,
  ],
  ["number", /^(buoc|thu tu buoc|buoc thu)$/],
];

/** What a heading says its column holds; nothing where it says nothing known. */
export function meaningOfHeading(heading: string): Meaning | undefined {
  // Of two header lines the lower one is the more particular: "Trách nhiệm – Đơn vị".
  for (const part of [heading.split(" – ").at(-1) ?? "", heading]) {
    const folded = foldVietnamese(part);
    const found = folded === "" ? undefined : HEADINGS.find(([, pattern]) => pattern.test(folded));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

/** The unit a heading gives for bare numbers: "Thời gian (giờ)". */
export function timeUnitOf(heading: string): TimeUnit | undefined {
  const folded = foldVietnamese(heading);
  if (/\bphut\b/.test(folded) && !/\b(gio|ngay)\b/.test(folded)) return "minute";
  const [hour, day] = [/\b(gio|h|tieng)\b/.test(folded), /\bngay\b/.test(folded)];
  if (hour === day) return undefined;
  return hour ? "hour" : "working-day";
}

/** A line of column numbers under the headings: "(1) (2) (3)", "A B 1 2". */
export function isColumnNumbers(cells: readonly string[]): boolean {
  const marks = cells.map((cell) => cell.replace(/[()\s.[\]]/g, "")).filter((mark) => mark !== "");
  if (marks.length < 3 || marks.length < cells.length - 1) return false;
  if (marks.every((mark, index) => mark === String(index + 1))) return true;
  const letters = marks.filter((mark) => /^[A-Z]$/.test(mark));
  return letters.length > 0 && letters.length < 3 && marks.every((mark) => /^([A-Z]|\d{1,2})$/.test(mark));
}
