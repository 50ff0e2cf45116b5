import { describe, expect, test } from "vitest";
import { aRow } from "../testing/a-row.ts";
import { type ExportRow, readDong, readInstant } from "./export-row.ts";
import { judgeRow, type Surroundings } from "./judge-row.ts";

const AROUND: Surroundings = {
  now: new Date("2026-11-21T09:00:00+07:00"),
  agency: { id: "a", code: "H26.1", within: true },
  version: { versionId: "v", procedureCode: "1.000893" },
  isTwice: false,
};
const faultsOf = (row: ExportRow, around: Partial<Surroundings> = {}) => {
  const verdict = judgeRow(row, { ...AROUND, ...around });
  return verdict.ok ? [] : verdict.faults.map(({ code, column }) => `${code} ${column}`);
};

const CASES: readonly (readonly [string, ExportRow, Partial<Surroundings>, readonly string[]])[] = [
  ["a row as it should be", aRow({}), {}, []],
  ["no code, no name", aRow({ MaHoSo: " ", ChuHoSo: "" }), {}, ["missing MaHoSo", "missing ChuHoSo"]],
  ["a code twice", aRow({}), { isTwice: true }, ["code-twice MaHoSo"]],
  ["a state that is none", aRow({ TrangThaiHoSo: "11" }), {}, ["state-unknown TrangThaiHoSo"]],
  ["an agency nobody knows", aRow({}), { agency: undefined }, ["agency-unknown DonViXuLy"]],
  ["another's agency", aRow({}), { agency: { id: "b", code: "H27", within: false } }, ["agency-not-yours DonViXuLy"]],
  ["a procedure nobody knows", aRow({}), { version: undefined }, ["procedure-unknown MaTTHC"]],
  ["no day of reception", aRow({ NgayTiepNhan: "" }), {}, ["missing NgayTiepNhan"]],
  ["day and month swapped", aRow({ NgayTiepNhan: "11/25/2026" }), {}, ["time-unreadable NgayTiepNhan", "missing NgayTiepNhan"]],
  ["received tomorrow", aRow({ NgayTiepNhan: "22/11/2026" }), {}, ["time-ahead NgayTiepNhan"]],
  ["due before it came", aRow({ NgayHenTra: "01/11/2026" }), {}, ["due-before NgayHenTra"]],
  ["in progress without an appointment", aRow({ NgayHenTra: "" }), {}, ["due-missing NgayHenTra"]],
  ["newly filed without one", aRow({ NgayHenTra: "", TrangThaiHoSo: "1" }), {}, []],
  ["waiting since when?", aRow({ TrangThaiHoSo: "5" }), {}, ["pause-missing NgayYeuCauBoSung"]],
  [
    "waiting since its history says",
    aRow({ TrangThaiHoSo: "5" }, { history: [{ ThoiDiemXuLy: "05/11/2026 08:00", TrangThai: "5" }] }),
    {},
    [],
  ],
  ["a fee in words", aRow({}, { fees: [{ Gia: "tám nghìn" }] }), {}, ["fee-unreadable Gia"]],
  ["a line of history without a time", aRow({}, { history: [{ ThoiDiemXuLy: "hôm qua" }] }), {}, ["time-unreadable ThoiDiemXuLy"]],
];

test.each(CASES)("%s", (_, row, around, expected) => {
  expect(faultsOf(row, around)).toEqual(expected);
});

describe("times and amounts as today's programs write them", () => {
  test.each([
    ["20261122143005", "2026-11-22T14:30:05+07:00"],
    ["2026-11-22 14:30", "2026-11-22T14:30:00+07:00"],
    ["2026-11-22T14:30:05", "2026-11-22T14:30:05+07:00"],
    ["22/11/2026 14:30:05", "2026-11-22T14:30:05+07:00"],
    ["22-11-2026", "2026-11-22T17:00:00+07:00"],
    ["20261122", "2026-11-22T17:00:00+07:00"],
  ])("%s", (text, at) => {
    expect(readInstant(text)).toEqual(new Date(at));
  });
  test.each(["", "31/02/2026", "2026-13-01", "22/11/26", "22/11/2026 25:00", "mai"])("no time: %s", (text) => {
    expect(readInstant(text)).toBeUndefined();
  });
  test("đồng", () => {
    expect(["8000", "8.000", "1,250,000", "8.000 đ", "8.5", "-8", ""].map(readDong)).toEqual([
      8000n,
      8000n,
      1250000n,
      8000n,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
