import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

/** A moment as the portal writes it, `yyyyMMddHHmmss` in Vietnamese time (unconfirmed: seen in systems that are connected, in no text). */
const Moment = Type.String({ pattern: "^\\d{14}$" });
const Texts = Type.String({ minLength: 1, maxLength: 2_000 });

/**
 * One dossier as it is told (DongBoHoSoMC). The names are the portal's. Members we know nothing of are left out: SoBienNhan, Fax, ThongTinTra, GhiChu, MaPhiLePhi, HinhThucThu,
 * LoaiPhiLePhi, LoaiGiayTo, MaKetQua, ThoiGianGiaiQuyet, DonViTinh, DuocLayTuKhoDMQG, MaCSDL.
 */
export const SyncRow = Type.Object({
  MaHoSo: Texts,
  MaTTHC: Texts,
  TenTTHC: Texts,
  MaLinhVuc: Type.Optional(Texts),
  TenLinhVuc: Type.Optional(Texts),
  ChuHoSo: Texts,
  /** 1 a person, 2 an enterprise. */
  LoaiDoiTuong: Type.Literal("1"),
  MaDoiTuong: Type.Optional(Texts),
  /** Free text of the protocol; we write the number of the message in it, so that a repetition is known for one. Ours. */
  ThongTinKhac: Texts,
  Email: Type.Optional(Texts),
  SoDienThoai: Type.Optional(Texts),
  TrichYeuHoSo: Texts,
  NgayTiepNhan: Type.Optional(Moment),
  NgayHenTra: Type.Optional(Moment),
  TrangThaiHoSo: Type.String({ pattern: "^([1-9]|10)$" }),
  NgayTra: Type.Optional(Moment),
  /** 0 at the counter, 1 by post. */
  HinhThuc: Type.Optional(Type.Union([Type.Literal("0"), Type.Literal("1")])),
  NgayKetThucXuLy: Type.Optional(Moment),
  DonViXuLy: Texts,
  /** 1 at the counter, 2 online, 3 by post. */
  KenhThucHien: Type.Union([Type.Literal("1"), Type.Literal("2"), Type.Literal("3")]),
  /** 1 where it was paid on the national portal, 2 on ours. */
  DuocThanhToanTrucTuyen: Type.Optional(Type.Union([Type.Literal("1"), Type.Literal("2")])),
  TaiKhoanDuocXacThucVoiVNeID: Type.Optional(Type.Literal("1")),
  DanhSachLePhi: Type.Array(Type.Object({ TenPhiLePhi: Texts, Gia: Type.String({ pattern: "^\\d{1,15}$" }) })),
  DanhSachHoSoBoSung: Type.Array(
    Type.Object({
      HoSoBoSungId: Texts,
      NguoiYeuCauBoSung: Type.Optional(Texts),
      NoiDungBoSung: Texts,
      NgayBoSung: Moment,
      NgayTiepNhanBoSung: Type.Optional(Moment),
      /** 0 asked, 1 answered. Unconfirmed. */
      TrangThaiBoSung: Type.Union([Type.Literal("0"), Type.Literal("1")]),
    }),
  ),
  DanhSachGiayToKetQua: Type.Array(Type.Object({ TenGiayTo: Texts, GiayToId: Texts, DuongDanTepTinKetQua: Texts })),
  TaiLieuNop: Type.Array(Type.Object({ TenTepDinhKem: Texts, TepDinhKemId: Texts, IsDeleted: Type.Literal("False") })),
});
export type SyncRow = Static<typeof SyncRow>;

/** One act on a dossier (CapNhatTienDoHoSoMC). */
export const ProgressRow = Type.Object({
  MaHoSo: Texts,
  NguoiXuLy: Texts,
  ChucDanh: Texts,
  ThoiDiemXuLy: Moment,
  PhongBanXuLy: Texts,
  NoiDungXuLy: Texts,
  TrangThai: Type.String({ pattern: "^([1-9]|10)$" }),
  NgayBatDau: Type.Optional(Moment),
  NgayKetThucTheoQuyDinh: Type.Optional(Moment),
});
export type ProgressRow = Static<typeof ProgressRow>;

/** What one message says. */
export type Body = { readonly kind: "sync"; readonly row: SyncRow } | { readonly kind: "progress"; readonly row: ProgressRow };

export function isSyncRow(row: unknown): row is SyncRow {
  return Value.Check(SyncRow, row);
}

export function isProgressRow(row: unknown): row is ProgressRow {
  return Value.Check(ProgressRow, row);
}
