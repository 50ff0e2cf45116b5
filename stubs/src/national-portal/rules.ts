/** Which of the ten states may follow which, as this stand-in sees it; 1↔6 and withdrawing out of 2, 5, 6 are ours. */
const FOLLOWS: Readonly<Record<string, string>> = {
  "1": "2 3 5 6 7",
  "2": "4 7",
  "3": "",
  "4": "5 6 7 8 9",
  "5": "4 7 8",
  "6": "1 4 7 8",
  "7": "",
  "8": "",
  "9": "10",
  "10": "",
};
const REQUIRED = ["MaHoSo", "MaTTHC", "TenTTHC", "ChuHoSo", "LoaiDoiTuong", "TrichYeuHoSo", "TrangThaiHoSo", "DonViXuLy"];
const REQUIRED_PROGRESS = ["MaHoSo", "NguoiXuLy", "ChucDanh", "ThoiDiemXuLy", "NoiDungXuLy", "TrangThai"];
const MOMENTS = ["NgayTiepNhan", "NgayHenTra", "NgayTra", "NgayKetThucXuLy", "ThoiDiemXuLy", "NgayBatDau", "NgayKetThucTheoQuyDinh"];

export type Row = Readonly<Record<string, unknown>>;

/** What is wrong with a row by itself, as a sentence; nothing where it can be taken. */
export function faultOfRow(row: Row, kind: "sync" | "progress"): string | undefined {
  const missing = (kind === "sync" ? REQUIRED : REQUIRED_PROGRESS).find((name) => typeof row[name] !== "string" || row[name] === "");
  if (missing !== undefined) return `Thiếu trường bắt buộc ${missing}`;
  const state = String(row.TrangThaiHoSo ?? row.TrangThai);
  if (!(state in FOLLOWS)) return `Trạng thái ${state} không có trong danh mục`;
  const moment = MOMENTS.find((name) => row[name] !== undefined && !/^\d{14}$/.test(String(row[name])));
  if (moment !== undefined) return `${moment} sai định dạng ngày giờ`;
  if (kind === "sync" && (state === "9" || state === "10") && row.NgayKetThucXuLy === undefined) return "Thiếu NgayKetThucXuLy";
  return undefined;
}

/** Whether the state may follow what the portal has. */
export function mayFollow(before: string | undefined, after: string): boolean {
  if (before === undefined) return after === "1";
  return before === after || (FOLLOWS[before] ?? "").split(" ").includes(after);
}
