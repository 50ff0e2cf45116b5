import { localDate } from "@motlan/kernel";
import { Value } from "typebox/value";
import { describe, expect, test } from "vitest";
import { agencyCodeOn, isSameAgencyCode } from "../domain/agency-code.ts";
import { momentOf, progressRowOf, syncRowOf, type ToldDossier } from "./map-dossier.ts";
import { ProgressRow, SyncRow } from "./rows.ts";

const at = (time: string) => new Date(`2026-11-20T${time}+07:00`);
const told: ToldDossier = {
  code: "H26.1-261120-0001",
  sequence: 3,
  state: 10,
  procedure: { code: "2.000635", title: "Cấp bản sao trích lục hộ tịch", fieldCode: "G15-TP07", fieldTitle: "Hộ tịch" },
  applicant: { name: "Trần Thị Bình", number: "001190000001", phone: "0912345678", email: "binh@example.vn" },
  summary: "Cấp bản sao trích lục hộ tịch",
  agencyName: "Ủy ban nhân dân phường Láng",
  channel: "online",
  delivery: "counter",
  filedThere: true,
  paidOnline: "there",
  takenInAt: at("09:00:00"),
  dueAt: at("17:00:00"),
  decidedAt: at("10:00:05"),
  returnedAt: at("11:00:00"),
  fees: [{ title: "Phí bản sao", amount: 8000n }],
  asked: [
    { id: "a1", at: at("09:10:00"), by: "Phạm Thị Công", words: "Gửi ảnh rõ mặt", answeredAt: at("09:40:00") },
    { id: "a2", at: at("09:50:00"), words: "Ghi rõ họ tên" },
  ],
  files: [{ id: "f1", name: "anh.png" }],
  results: [{ id: "d1", name: "Trích lục", url: "https://node.example/api/v1/national-portal/results" }],
};

describe("DongBoHoSoMC, member by member", () => {
  const whole: [string, unknown][] = [
    ["MaHoSo", "H26.1-261120-0001"],
    ["MaTTHC", "2.000635"],
    ["TenTTHC", "Cấp bản sao trích lục hộ tịch"],
    ["MaLinhVuc", "G15-TP07"],
    ["TenLinhVuc", "Hộ tịch"],
    ["ChuHoSo", "Trần Thị Bình"],
    ["LoaiDoiTuong", "1"],
    ["MaDoiTuong", "001190000001"],
    ["ThongTinKhac", "Thông điệp số 3"],
    ["Email", "binh@example.vn"],
    ["SoDienThoai", "0912345678"],
    ["TrichYeuHoSo", "Cấp bản sao trích lục hộ tịch"],
    ["NgayTiepNhan", "20261120090000"],
    ["NgayHenTra", "20261120170000"],
    ["TrangThaiHoSo", "10"],
    ["NgayTra", "20261120110000"],
    ["HinhThuc", "0"],
    ["NgayKetThucXuLy", "20261120100005"],
    ["DonViXuLy", "Ủy ban nhân dân phường Láng"],
    ["KenhThucHien", "2"],
    ["DuocThanhToanTrucTuyen", "1"],
    ["TaiKhoanDuocXacThucVoiVNeID", "1"],
    ["DanhSachLePhi", [{ TenPhiLePhi: "Phí bản sao", Gia: "8000" }]],
    ["TaiLieuNop", [{ TenTepDinhKem: "anh.png", TepDinhKemId: "f1", IsDeleted: "False" }]],
    [
      "DanhSachGiayToKetQua",
      [{ TenGiayTo: "Trích lục", GiayToId: "d1", DuongDanTepTinKetQua: "https://node.example/api/v1/national-portal/results" }],
    ],
    [
      "DanhSachHoSoBoSung",
      [
        {
          HoSoBoSungId: "a1",
          NguoiYeuCauBoSung: "Phạm Thị Công",
          NoiDungBoSung: "Gửi ảnh rõ mặt",
          NgayBoSung: "20261120091000",
          NgayTiepNhanBoSung: "20261120094000",
          TrangThaiBoSung: "1",
        },
        { HoSoBoSungId: "a2", NoiDungBoSung: "Ghi rõ họ tên", NgayBoSung: "20261120095000", TrangThaiBoSung: "0" },
      ],
    ],
  ];
  const row = syncRowOf(told);
  test.each(whole)("%s", (name, value) => {
    expect(Object.entries(row).find(([member]) => member === name)?.[1]).toEqual(value);
  });
  test("and nothing else", () => {
    expect(Object.keys(row).sort()).toEqual(whole.map(([name]) => name).sort());
    expect(Value.Check(SyncRow, row)).toBe(true);
  });
  test("dates and results come with their states, and what is not known is left out", () => {
    const { fieldCode: _code, fieldTitle: _title, ...procedure } = told.procedure;
    const early = syncRowOf({ ...told, state: 1, procedure, applicant: { name: "Trần Thị Bình" }, delivery: "online", filedThere: false });
    for (const member of ["NgayTiepNhan", "NgayTra", "NgayKetThucXuLy", "MaLinhVuc", "MaDoiTuong", "SoDienThoai", "HinhThuc"])
      expect(early).not.toHaveProperty(member);
    expect(early).not.toHaveProperty("TaiKhoanDuocXacThucVoiVNeID");
    expect(early.DanhSachGiayToKetQua).toEqual([]);
    expect(Value.Check(SyncRow, early)).toBe(true);
  });
});

test("CapNhatTienDoHoSoMC says who, in which post, when, and from when to when by rule", () => {
  const row = progressRowOf({
    code: told.code,
    state: 4,
    who: "Phạm Thị Công",
    post: "Công chức chuyên môn",
    unit: "Phòng Tư pháp",
    what: "Thẩm tra hồ sơ",
    at: at("09:30:00"),
    beganAt: at("09:00:00"),
    dueAt: at("15:00:00"),
  });
  expect(row).toEqual({
    MaHoSo: told.code,
    NguoiXuLy: "Phạm Thị Công",
    ChucDanh: "Công chức chuyên môn",
    ThoiDiemXuLy: "20261120093000",
    PhongBanXuLy: "Phòng Tư pháp",
    NoiDungXuLy: "Thẩm tra hồ sơ",
    TrangThai: "4",
    NgayBatDau: "20261120090000",
    NgayKetThucTheoQuyDinh: "20261120150000",
  });
  expect(Value.Check(ProgressRow, row)).toBe(true);
});

test("moments stand on a Vietnamese wall clock, past midnight too", () => {
  expect(momentOf(new Date("2026-11-21T17:05:09Z"))).toBe("20261122000509");
});

describe("an agency's code in the format of the day", () => {
  test.each([
    ["H26.12.03", "2020-09-14", "000.03.12.H26"],
    ["H26.12.03", "2020-09-15", "H26.12.03"],
    ["002.00.20.H13", "2026-11-20", "H13.20.00.002"],
    ["000.00.00.H26", "2026-11-20", "H26"],
    ["H55.242", "2020-01-01", "H55.242"],
    ["chợ", "2026-11-20", "chợ"],
  ])("%s on %s", (code, on, said) => {
    expect(agencyCodeOn(code, localDate(on))).toBe(said);
  });
  test("both formats name one agency", () => {
    expect(isSameAgencyCode("000.03.12.H26", "H26.12.03")).toBe(true);
    expect(isSameAgencyCode("H26.12.04", "H26.12.03")).toBe(false);
  });
});
