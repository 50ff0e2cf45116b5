import { createHash, randomInt, randomUUID } from "node:crypto";
import type { Book, Filing } from "./book.ts";
import type { Row } from "./rules.ts";
import type { Switches } from "./switches.ts";

/** A small true PNG, for papers that are invented. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** Files a dossier for an invented person and gives its number here. */
export function fileDossier(book: Book, form: Row, now: Date): string {
  const day = now.toISOString().slice(2, 10).replaceAll("-", "");
  const id = `QG${day}-${String(randomInt(1_000_000)).padStart(6, "0")}`;
  const { SoDinhDanh, HoTen, MaTTHC, MaCoQuan } = textsOf(form);
  add(book, id, "NopHoSo", now, {
    ...{ SoDinhDanh, HoTen, MaTTHC, MaCoQuan },
    MucDo: "2",
    DoiTuong: textsOf(form).DoiTuong || "self",
    HinhThucTra: textsOf(form).HinhThucTra || "online",
    ToKhai: linesOf(form.ToKhai),
    Tep: keepFiles(book, linesOf(form.Tep)),
  });
  return id;
}

export function supplement(book: Book, id: string, form: Row, now: Date): void {
  add(book, id, "BoSung", now, {
    ToKhai: linesOf(form.ToKhai),
    Tep: keepFiles(book, linesOf(form.Tep)),
    LoiNhan: textsOf(form).LoiNhan ?? "",
  });
}

export function withdraw(book: Book, id: string, form: Row, now: Date): void {
  add(book, id, "RutHoSo", now, { LyDo: textsOf(form).LyDo ?? "" });
}

export function pay(book: Book, id: string, form: Row, now: Date): void {
  add(book, id, "ThanhToan", now, { MaGiaoDich: `QG${randomUUID()}`, SoTien: textsOf(form).SoTien ?? "", ThoiDiem: now.toISOString() });
}

function add(book: Book, id: string, Loai: Filing["Loai"], now: Date, NoiDung: Row): void {
  const contents = book.read();
  const ThuTu = contents.filings.filter(({ MaHoSoQuocGia }) => MaHoSoQuocGia === id).length + 1;
  const so = (contents.filings.at(-1)?.so ?? 0) + 1;
  book.write({ ...contents, filings: [...contents.filings, { so, MaHoSoQuocGia: id, ThuTu, Loai, ThoiDiem: now.toISOString(), NoiDung }] });
}

/** `LayHoSoNop`: what came after that number; twice or the wrong way round where that is tried. */
export function giveOut(book: Book, body: Row, { twice, disorder }: Switches): readonly Filing[] {
  const after = Number(body.sau ?? 0);
  const page = book
    .read()
    .filings.filter(({ so }) => so > after)
    .slice(0, Number(body.soLuong ?? 50));
  const order = disorder ? [...page].reverse() : page;
  return twice ? [...order, ...order] : order;
}

/** `XacNhanHoSoNop` */
export function acknowledge(book: Book, rows: readonly Row[]): void {
  for (const { MaHoSoQuocGia, ThuTu, KetQua, MaHoSo, LyDo } of rows) {
    const contents = book.read();
    const key = `${String(MaHoSoQuocGia)}/${String(ThuTu)}`;
    const times = (contents.acknowledged[key]?.times ?? 0) + 1;
    const told = { KetQua: String(KetQua), MaHoSo: String(MaHoSo), LyDo: String(LyDo), times };
    book.write({ ...contents, acknowledged: { ...contents.acknowledged, [key]: told } });
  }
}

/** One line a question: `path = value`. */
function linesOf(text: unknown): Readonly<Record<string, string>> {
  if (typeof text === "object" && text !== null)
    return Object.fromEntries(Object.entries(text).map(([path, value]) => [path, String(value)]));
  const lines = String(text ?? "").split("\n");
  return Object.fromEntries(
    lines.flatMap((line) =>
      line.includes("=") ? [[line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim()]] : [],
    ),
  );
}

/** Invented papers under the names that were typed. */
function keepFiles(book: Book, named: Readonly<Record<string, string>>): readonly Row[] {
  return Object.entries(named).map(([Truong, Ten]) => {
    const DuongDan = randomUUID();
    book.keepFile(DuongDan, PNG);
    return { Truong, Ten, Loai: "image/png", Bam: createHash("sha256").update(PNG).digest("hex"), DuongDan };
  });
}

function textsOf(form: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(form).flatMap(([name, value]) => (typeof value === "string" ? [[name, value.trim()]] : [])));
}
