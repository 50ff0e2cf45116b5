import type { Book, Told } from "./book.ts";
import { faultOfRow, mayFollow, type Row } from "./rules.ts";

export interface RowResult {
  readonly MaHoSo: string;
  readonly error_code: string;
  readonly message: string;
}

export interface Taking {
  readonly book: Book;
  readonly procedures: ReadonlySet<string>;
  /** The dossier whose rows are refused on purpose. */
  readonly refuse: string;
}

/** DongBoHoSoMC: each row by itself; what is refused changes nothing. */
export function takeSync({ book, procedures, refuse }: Taking, rows: readonly Row[], isUpdating: boolean): readonly RowResult[] {
  return rows.map((row) => {
    const code = String(row.MaHoSo ?? "");
    const before = book.read().told[code];
    const fault = refuse !== "" && refuse === code ? "Bị từ chối để thử" : faultOf(row, before, isUpdating, procedures);
    if (fault !== undefined) return { MaHoSo: code, error_code: "1", message: fault };
    const state = String(row.TrangThaiHoSo);
    const states = before?.states ?? [];
    keep(book, code, {
      row,
      acts: before?.acts ?? [],
      states: states.at(-1) === state ? states : [...states, state],
      times: (before?.times ?? 0) + 1,
    });
    return { MaHoSo: code, error_code: "0", message: "" };
  });
}

function faultOf(row: Row, before: Told | undefined, isUpdating: boolean, procedures: ReadonlySet<string>): string | undefined {
  const wrong = faultOfRow(row, "sync");
  if (wrong !== undefined) return wrong;
  if (!procedures.has(String(row.MaTTHC))) return `Mã thủ tục ${String(row.MaTTHC)} không có trên Cổng`;
  if (isUpdating && before === undefined) return "Chưa có hồ sơ này để cập nhật";
  if (!isUpdating && before !== undefined) return "Hồ sơ này đã có, cần gửi ở chế độ cập nhật";
  const [from, to] = [before?.states.at(-1), String(row.TrangThaiHoSo)];
  return mayFollow(from, to) ? undefined : `Trạng thái ${to} không thể theo sau trạng thái ${from ?? "(chưa có)"}`;
}

/** CapNhatTienDoHoSoMC: acts of a dossier the portal knows, not before the last one listed. */
export function takeProgress({ book, refuse }: Taking, rows: readonly Row[]): readonly RowResult[] {
  return rows.map((row) => {
    const code = String(row.MaHoSo ?? "");
    const before = book.read().told[code];
    const fault = refuse !== "" && refuse === code ? "Bị từ chối để thử" : faultOfProgress(row, before);
    if (fault !== undefined || before === undefined) return { MaHoSo: code, error_code: "1", message: fault ?? "" };
    keep(book, code, { ...before, acts: [...before.acts, row] });
    return { MaHoSo: code, error_code: "0", message: "" };
  });
}

function faultOfProgress(row: Row, before: Told | undefined): string | undefined {
  const wrong = faultOfRow(row, "progress");
  if (wrong !== undefined) return wrong;
  if (before === undefined) return "Chưa có hồ sơ này";
  const last = before.acts.at(-1);
  return last !== undefined && String(last.ThoiDiemXuLy) > String(row.ThoiDiemXuLy) ? "Tiến độ gửi sai thứ tự" : undefined;
}

function keep(book: Book, code: string, told: Told): void {
  const contents = book.read();
  book.write({ ...contents, told: { ...contents.told, [code]: told } });
}
