import type { Cells, ExportRow } from "../domain/export-row.ts";

let made = 0;

/** A row of an export that can be taken: a dossier in progress at a commune, under a procedure the catalogue has. */
export function aRow(columns: Cells, parts: Partial<Omit<ExportRow, "columns">> = {}): ExportRow {
  made += 1;
  return {
    columns: {
      MaHoSo: `000.00.22.H26-261102-${String(made).padStart(4, "0")}`,
      MaTTHC: "1.000893.000.00.00.H26",
      ChuHoSo: "Trần Thị Bình",
      LoaiDoiTuong: "1",
      SoDienThoai: "0912345678",
      TrichYeuHoSo: "Đề nghị xem xét hồ sơ",
      NgayTiepNhan: "02/11/2026 09:15",
      NgayHenTra: "30/11/2026 17:00",
      TrangThaiHoSo: "4",
      ...columns,
    },
    ...{ fees: [], history: [], files: [] },
    ...parts,
  };
}
