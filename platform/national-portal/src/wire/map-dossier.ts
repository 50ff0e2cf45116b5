import { localDateOf, minuteOfDay } from "@motlan/kernel";
import type { NationalState } from "../domain/state.ts";
import type { ProgressRow, SyncRow } from "./rows.ts";

/** What our rooms know of a dossier, gathered for one message. */
export interface ToldDossier {
  readonly code: string;
  readonly sequence: number;
  readonly state: NationalState;
  readonly procedure: { readonly code: string; readonly title: string; readonly fieldCode?: string; readonly fieldTitle?: string };
  readonly applicant: { readonly name: string; readonly number?: string; readonly phone?: string; readonly email?: string };
  readonly summary: string;
  readonly agencyName: string;
  readonly channel: "online" | "counter" | "post";
  readonly delivery: "online" | "counter" | "post";
  /** Filed on the national portal, where one signs in with the electronic identity (VNeID) alone. */
  readonly filedThere: boolean;
  readonly paidOnline?: "there" | "here";
  readonly takenInAt?: Date;
  readonly dueAt?: Date;
  readonly decidedAt?: Date;
  readonly returnedAt?: Date;
  readonly fees: readonly { readonly title: string; readonly amount: bigint }[];
  readonly asked: readonly {
    readonly id: string;
    readonly at: Date;
    readonly by?: string;
    readonly words: string;
    readonly answeredAt?: Date;
  }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly results: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

const CHANNELS = { counter: "1", online: "2", post: "3" } as const;
const BY = { counter: "0", post: "1" } as const;
const PAID = { there: "1", here: "2" } as const;

/** A dossier in the portal's words, member by member. What is not known is not there; dates stand only in states in which they have come. */
export function syncRowOf(dossier: ToldDossier): SyncRow {
  const { state, procedure, applicant, delivery } = dossier;
  const [takenIn, done, handedOver] = [state !== 1 && state !== 3 && state !== 6, state === 8 || state === 9 || state === 10, state === 10];
  return {
    MaHoSo: dossier.code,
    MaTTHC: procedure.code,
    TenTTHC: procedure.title,
    ...given("MaLinhVuc", procedure.fieldCode),
    ...given("TenLinhVuc", procedure.fieldTitle),
    ChuHoSo: applicant.name,
    LoaiDoiTuong: "1",
    ...given("MaDoiTuong", applicant.number),
    ThongTinKhac: markOf(dossier.sequence),
    ...given("Email", applicant.email),
    ...given("SoDienThoai", applicant.phone),
    TrichYeuHoSo: dossier.summary,
    ...(takenIn && moment("NgayTiepNhan", dossier.takenInAt)),
    ...moment("NgayHenTra", dossier.dueAt),
    TrangThaiHoSo: String(state),
    ...(handedOver && moment("NgayTra", dossier.returnedAt)),
    ...(delivery !== "online" && { HinhThuc: BY[delivery] }),
    ...(done && moment("NgayKetThucXuLy", dossier.decidedAt)),
    DonViXuLy: dossier.agencyName,
    KenhThucHien: CHANNELS[dossier.channel],
    ...(dossier.paidOnline !== undefined && { DuocThanhToanTrucTuyen: PAID[dossier.paidOnline] }),
    ...(dossier.filedThere && { TaiKhoanDuocXacThucVoiVNeID: "1" }),
    DanhSachLePhi: dossier.fees.map(({ title, amount }) => ({ TenPhiLePhi: title, Gia: amount.toString() })),
    DanhSachHoSoBoSung: dossier.asked.map(askedRow),
    DanhSachGiayToKetQua: (state === 9 || state === 10 ? dossier.results : []).map(({ id, name, url }) => ({
      TenGiayTo: name,
      GiayToId: id,
      DuongDanTepTinKetQua: url,
    })),
    TaiLieuNop: dossier.files.map(({ id, name }) => ({ TenTepDinhKem: name, TepDinhKemId: id, IsDeleted: "False" })),
  };
}

/** The number of our message, as the portal gives it back when it is asked for the dossier. */
export function markOf(sequence: number): string {
  return `Thông điệp số ${sequence}`;
}

function askedRow({ id, at, by, words, answeredAt }: ToldDossier["asked"][number]): SyncRow["DanhSachHoSoBoSung"][number] {
  return {
    HoSoBoSungId: id,
    ...given("NguoiYeuCauBoSung", by),
    NoiDungBoSung: words,
    NgayBoSung: momentOf(at),
    ...moment("NgayTiepNhanBoSung", answeredAt),
    TrangThaiBoSung: answeredAt === undefined ? "0" : "1",
  };
}

/** One act, for the portal's list of who did what. */
export interface ToldAct {
  readonly code: string;
  readonly state: NationalState;
  readonly who: string;
  readonly post: string;
  readonly unit: string;
  readonly what: string;
  readonly at: Date;
  readonly beganAt?: Date;
  /** When the step was due by the internal process (quy trình nội bộ). */
  readonly dueAt?: Date;
}

export function progressRowOf(act: ToldAct): ProgressRow {
  return {
    MaHoSo: act.code,
    NguoiXuLy: act.who,
    ChucDanh: act.post,
    ThoiDiemXuLy: momentOf(act.at),
    PhongBanXuLy: act.unit,
    NoiDungXuLy: act.what,
    TrangThai: String(act.state),
    ...moment("NgayBatDau", act.beganAt),
    ...moment("NgayKetThucTheoQuyDinh", act.dueAt),
  };
}

/** `20261122143005`, on a Vietnamese wall clock. */
export function momentOf(at: Date): string {
  const minutes = minuteOfDay(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${localDateOf(at).replaceAll("-", "")}${two(Math.floor(minutes / 60))}${two(minutes % 60)}${two(at.getUTCSeconds())}`;
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
  const row: { [key in Name]?: string } = {};
  if (value !== undefined && value !== "") row[name] = value;
  return row;
}

function moment<Name extends string>(name: Name, at: Date | undefined): { readonly [key in Name]?: string } {
  return given(name, at === undefined ? undefined : momentOf(at));
}
