import { drawSurname, nameOf } from "../people/name-person.ts";
import { type Random, randomFor } from "../random.ts";

type Cells = Readonly<Record<string, string>>;

/** A dossier as an invented one-stop program exports it: its columns, and what stands beside it. */
export interface MadeRow {
  readonly columns: Cells;
  readonly fees: readonly Cells[];
  readonly history: readonly Cells[];
  readonly files: readonly Cells[];
}

export interface ExportWanted {
  readonly seed: number;
  readonly open: number;
  readonly closed: number;
  /** Codes of the agencies whose dossiers they are. */
  readonly units: readonly string[];
  readonly procedures: readonly string[];
  /** The day of the switch; open ones came in the weeks before it, closed ones in the years. */
  readonly on: Date;
  /** One row in so many has a scan. */
  readonly scanEvery: number;
  /** One row in so many is faulty; 0: none. */
  readonly faultEvery: number;
}

const DAY = 86_400_000;
const OPEN_STATES = [
  [4, 62],
  [2, 10],
  [1, 6],
  [5, 12],
  [6, 2],
  [9, 8],
] as const;
const CLOSED_STATES = [
  [10, 90],
  [3, 3],
  [8, 4],
  [7, 3],
] as const;
const SCAN = "scan/giay-to.pdf";

/** What is planted, in turns: as many kinds as real exports were said to have. */
export const PLANTED = [
  "no-name",
  "no-such-unit",
  "no-such-procedure",
  "swapped-day",
  "no-due",
  "bad-state",
  "bad-fee",
  "lost-scan",
  "twice",
] as const;

/** The rows of an export, open ones first; the same wish makes the same rows on every machine. */
export function* makeExport(wanted: ExportWanted): Generator<MadeRow> {
  let before: MadeRow | undefined;
  for (let n = 1; n <= wanted.open + wanted.closed; n += 1) {
    const row = makeRow(wanted, n);
    const planted =
      wanted.faultEvery > 0 && n % wanted.faultEvery === 0 ? PLANTED[(n / wanted.faultEvery - 1) % PLANTED.length] : undefined;
    const made = planted === undefined ? row : plant(row, planted, before);
    yield made;
    before = planted === undefined ? row : before;
  }
}

function makeRow({ seed, open, units, procedures, on, scanEvery }: ExportWanted, n: number): MadeRow {
  const random = randomFor(seed, `row ${n}`);
  const isOpen = n <= open;
  const state = random.weighted(isOpen ? OPEN_STATES : CLOSED_STATES);
  const age = isOpen ? random.int(1, 28) : random.int(40, 1000);
  const received = new Date(on.getTime() - age * DAY - random.int(0, 6) * 3_600_000);
  const due = new Date(received.getTime() + random.int(5, 30) * DAY);
  const ended = new Date(received.getTime() + random.int(1, 20) * DAY);
  const asked = new Date(received.getTime() + random.int(1, Math.max(1, age - 1)) * DAY * 0.5);
  const unit = random.pick(units);
  return {
    columns: {
      MaHoSo: `000.00.${String(units.indexOf(unit) + 1).padStart(2, "0")}.CU-${packed(received).slice(2, 8)}-${String(n).padStart(6, "0")}`,
      MaTTHC: `${random.pick(procedures)}.000.00.00.H00`,
      ChuHoSo: drawName(random),
      LoaiDoiTuong: random.chance(0.9) ? "1" : "2",
      MaDoiTuong: random.chance(0.8) ? `001${random.int(1, 2)}${random.int(60, 99)}${String(random.int(0, 999_999)).padStart(6, "0")}` : "",
      SoDienThoai: random.chance(0.9) ? `09${random.int(10_000_000, 99_999_999)}` : "",
      TrichYeuHoSo: "Đề nghị giải quyết thủ tục hành chính",
      NgayTiepNhan: packed(received),
      NgayHenTra: packed(due),
      TrangThaiHoSo: String(state),
      NgayYeuCauBoSung: state === 5 || state === 6 ? packed(asked) : "",
      NoiDungBoSung: state === 5 ? "Bổ sung bản sao giấy tờ tùy thân" : state === 6 ? "Nộp phí theo thông báo" : "",
      NgayKetThucXuLy: isOpen && state !== 9 ? "" : packed(ended),
      NgayTra: state === 10 ? packed(ended) : "",
      HinhThuc: random.chance(0.1) ? "1" : "0",
      KenhThucHien: random.weighted([
        ["1", 55],
        ["2", 40],
        ["3", 5],
      ]),
      DonViXuLy: unit,
      BuocHienTai: state === 4 ? random.pick(["tham-tra", "tham-tra", "trinh-ky", ""]) : "",
    },
    ...besideOf(random, { n, isOpen, received, asked }),
    files: scanEvery > 0 && n % scanEvery === 0 ? [{ TenTepDinhKem: "Giấy tờ kèm theo.pdf", DuongDanTaiTepTin: SCAN }] : [],
  };
}

interface RowDrawn {
  readonly n: number;
  readonly isOpen: boolean;
  readonly received: Date;
  readonly asked: Date;
}

/** Its fee, and who did what while it was open. */
function besideOf(random: Random, { n, isOpen, received, asked }: RowDrawn): Pick<MadeRow, "fees" | "history"> {
  const fee = random.chance(0.6) ? random.pick(["8000", "20.000", "150000", "500.000"]) : undefined;
  return {
    fees:
      fee === undefined
        ? []
        : [
            {
              TenPhiLePhi: "Lệ phí",
              Gia: fee,
              ...(random.chance(0.8) && { NgayNop: packed(received), SoBienLai: String(n).padStart(7, "0") }),
            },
          ],
    history: isOpen
      ? [
          {
            NguoiXuLy: drawName(random),
            ChucDanh: "Nhân viên một cửa",
            ThoiDiemXuLy: packed(received),
            NoiDungXuLy: "Tiếp nhận hồ sơ",
            TrangThai: "2",
          },
          {
            NguoiXuLy: drawName(random),
            ChucDanh: "Chuyên viên",
            ThoiDiemXuLy: packed(asked),
            NoiDungXuLy: "Thẩm tra hồ sơ",
            TrangThai: "4",
          },
        ]
      : [],
  };
}

function plant(row: MadeRow, what: (typeof PLANTED)[number], before: MadeRow | undefined): MadeRow {
  const changed = (columns: Cells) => ({ ...row, columns: { ...row.columns, ...columns } });
  switch (what) {
    case "no-name":
      return changed({ ChuHoSo: "" });
    case "no-such-unit":
      return changed({ DonViXuLy: "H99.99.99" });
    case "no-such-procedure":
      return changed({ MaTTHC: "9.999999" });
    case "swapped-day":
      return changed({ NgayTiepNhan: "11/25/2026" });
    case "no-due":
      return changed({ NgayHenTra: "", TrangThaiHoSo: "4" });
    case "bad-state":
      return changed({ TrangThaiHoSo: "DANG_XU_LY" });
    case "bad-fee":
      return { ...row, fees: [{ TenPhiLePhi: "Lệ phí", Gia: "miễn" }] };
    case "lost-scan":
      return { ...row, files: [{ TenTepDinhKem: "Thất lạc.pdf", DuongDanTaiTepTin: "scan/khong-co.pdf" }] };
    case "twice":
      return changed({ MaHoSo: before?.columns.MaHoSo ?? "", ChuHoSo: before === undefined ? "" : (row.columns.ChuHoSo ?? "") });
  }
}

function drawName(random: Random): string {
  const surname = drawSurname(random, "Kinh", true);
  return nameOf(random, { surname, ethnicity: "Kinh", sex: random.chance(0.5) ? "male" : "female", year: random.int(1955, 2004) });
}

/** `20261122143005`, as the national portal's service writes an instant, on a Vietnamese wall clock. */
function packed(at: Date): string {
  return new Date(at.getTime() + 7 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
}
