import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { csvFile } from "@motlan/formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv.ts";
import { folderOf } from "./export-files.ts";
import { readNdjson } from "./ndjson.ts";

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const all = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
};

test("a file we wrote comes in as it was, a column whose name was guarded too", async () => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    csvFile([
      ["@id", "name"],
      ["1", "=x"],
    ]),
  );
  expect(await all(readCsv(pieces(text, 7)))).toEqual([{ "@id": "1", name: "=x" }]);
});

test.each([
  [
    "commas, a mark at the beginning, Windows lines",
    '\uFEFFa,b\r\n1,"x, ""y""\r\nz"\r\n\r\n2,\r\n',
    [
      { a: "1", b: 'x, "y"\r\nz' },
      { a: "2", b: "" },
    ],
  ],
  ["semicolons", "a;b\n1;2,5\n", [{ a: "1", b: "2,5" }]],
  ["tabs, no end of line", "a\tb\n1\t2", [{ a: "1", b: "2" }]],
  ["our own columns are left out", "_LyDo,a\nvì,1\n", [{ a: "1" }]],
  ["a short record", "a,b\n1\n", [{ a: "1", b: "" }]],
  ["a quote that never closes", 'a,b\n1,"2\n', [{ a: "1", b: "2" }]],
])("%s", async (_, text, rows) => {
  for (const size of [1, 2, 3, 1000]) expect(await all(readCsv(pieces(text, size)))).toEqual(rows);
});

test("who takes the first records slowly gets the others too, of a file of several pieces", async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},${"x".repeat(40)}`);
  let taken = 0;
  for await (const { a } of readCsv(pieces(`a,b\n${rows.join("\n")}`, 256 * 1024))) {
    if (taken % 10_000 === 0) await setTimeout(100);
    expect(a).toBe(String(taken));
    taken += 1;
  }
  expect(taken).toBe(40_000);
});

test("a record without an end is not waited for", async () => {
  await expect(all(readCsv(pieces(`a,b\n1,"${"x".repeat(900_000)}`, 64 * 1024)))).rejects.toThrow("no end");
});

test("what is written is read again, cut wherever it may be", async () => {
  const cells = fc.array(
    fc.tuple(fc.string({ maxLength: 8 }), fc.string({ unit: fc.constantFrom('"', ",", ";", "\n", "\r", "x", "ộ"), maxLength: 6 })),
    { minLength: 1, maxLength: 6 },
  );
  const plain = (text: string) => text.replaceAll("\0", "").normalize("NFC").trim();
  await fc.assert(
    fc.asyncProperty(cells, fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const text = new TextDecoder().decode(csvFile([["a", "b"], ...rows.map(([a, b]) => [`1${a}`, b])]));
      expect(await all(readCsv(pieces(text, size)))).toEqual(rows.map(([a, b]) => ({ a: plain(`1${a}`), b: plain(b) })));
    }),
    { numRuns: 150 },
  );
});

test("JSON lines, lists inside; a line that is none counts and says so", async () => {
  const row = {
    ...{
      MaHoSo: "A-1",
      TrangThaiHoSo: 5,
      DanhSachLePhi: [{ TenPhiLePhi: "Lệ phí", Gia: 8000 }],
      TaiLieuNop: [{ DuongDanTaiTepTin: "a.pdf" }],
    },
    DanhSachHoSoBoSung: [
      { NgayBoSung: "20261105080000", NoiDungBoSung: "Thiếu ảnh" },
      { NgayBoSung: "x", NgayTiepNhanBoSung: "y" },
    ],
  };
  const [one, two] = await all(readNdjson(pieces(`${JSON.stringify(row)}\n{bad\n`, 7)));
  expect(one).toMatchObject({
    columns: { MaHoSo: "A-1", TrangThaiHoSo: "5", NgayYeuCauBoSung: "20261105080000", NoiDungBoSung: "Thiếu ảnh" },
    fees: [{ Gia: "8000" }],
    files: [{ DuongDanTaiTepTin: "a.pdf" }],
  });
  expect(two?.columns).toEqual({ KhongDocDuoc: "{bad" });
});

test("no path leads out of the folder, by dots or by a link", async () => {
  const [folder, outside] = [await mkdtemp(join(tmpdir(), "takeover-")), await mkdtemp(join(tmpdir(), "outside-"))];
  try {
    await writeFile(join(outside, "secret.pdf"), "x");
    await writeFile(join(folder, "in.pdf"), "in");
    await symlink(join(outside, "secret.pdf"), join(folder, "link.pdf"));
    const files = await folderOf(folder);
    expect(Buffer.from((await files.bytes("in.pdf")) ?? "").toString()).toBe("in");
    for (const path of [join("..", outside.split("/").at(-1) ?? "", "secret.pdf"), "link.pdf", "none.pdf", ""])
      expect(await files.bytes(path)).toBeUndefined();
  } finally {
    await rm(folder, { recursive: true });
    await rm(outside, { recursive: true });
  }
});
