import { loadCatalogue } from "@motlan/catalogue/testing";
import { aWorld } from "@motlan/dossiers/testing";
import { startWork } from "@motlan/kernel/db";
import { dyingPool, refusal, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anExport } from "../testing/index.ts";
import { readExport } from "./read-export.ts";
import { readFaultFile } from "./read-fault-file.ts";
import { readImport } from "./read-import.ts";
import { runImport } from "./run-import.ts";

const world = await aWorld();
beforeAll(async () => void (await loadCatalogue(world.node())));
afterAll(() => world[Symbol.asyncDispose]());

const about = { agencyId: world.agency.id, system: "Phần mềm cũ", begunName: "Thử" };
const HEAD = "MaHoSo,MaTTHC,ChuHoSo,SoDienThoai,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,DonViXuLy,GhiChuRieng";
const line = (code: string, parts: { readonly name?: string; readonly unit?: string; readonly procedure?: string } = {}) =>
  [
    code,
    parts.procedure ?? "1.000893",
    parts.name ?? "Trần Thị Bình",
    "0912345678",
    "02/11/2026 09:00",
    "30/11/2026",
    "4",
    parts.unit ?? world.agency.code,
    `ghi chú ${code}`,
  ].join(",");
const csv = (lines: readonly string[]) => `\uFEFF${[HEAD, ...lines].join("\r\n")}\r\n`;
const run = (importId: string, files: ReturnType<typeof anExport>) =>
  runImport(() => world.node(), { importId, scans: files, to: "taken", limit: 3 });
const codesOf = async (importId: string) =>
  (
    await world.db.asOwner<{ old: string }>(
      "select origins->'source'->>'number' as old from dossiers.dossier where origins->'source'->>'importId' = $1 order by 1",
      [importId],
    )
  ).map(({ old }) => old);

test("a folder of tables is read, run dry and taken; old codes of units and procedures are translated", async () => {
  const files = anExport({
    "ho-so.csv": csv([line("F-1", { unit: "UB-LANG", procedure: "TT-01" }), line("F-2")]),
    "le-phi.csv": "MaHoSo,TenPhiLePhi,Gia,NgayNop,SoBienLai\nF-1,Lệ phí,8000,02/11/2026,12\n",
    "tien-do.csv": "MaHoSo,NguoiXuLy,ThoiDiemXuLy,NoiDungXuLy\nF-1,Lê Văn Cường,03/11/2026 08:00,Đã thẩm tra\n",
    "don-vi.csv": `MaCu,MaMoi\nUB-LANG,${world.agency.code}\n`,
    "thu-tuc.csv": "MaCu,MaMoi\ntt-01,1.000893\n",
  });
  const { id } = await readExport(world.node(), { ...about, files });
  await runImport(() => world.node(), { importId: id, scans: files, to: "examined" });
  expect(await codesOf(id)).toEqual([]);
  expect((await readImport(world.node(), id)).balance.sum).toMatchObject({ inFile: 2, waiting: 2, fees: 8000n });
  await run(id, files);
  expect(await codesOf(id)).toEqual(["F-1", "F-2"]);
  expect((await readImport(world.node(), id)).balance).toMatchObject({ differs: [], sum: { taken: 2, feesHere: 8000n } });
  expect((await readExport(world.node(), { ...about, files })).id).toBe(id);
});

test("the file of faults says row, column, why and what to do; mended, it goes in and nothing is taken twice", async () => {
  const files = anExport({ "ho-so.csv": csv([line("M-1"), line("M-2", { name: "" }), line("M-3", { unit: "H00" })]) });
  const { id } = await readExport(world.node(), { ...about, files });
  await run(id, files);
  const faulty = (await readFaultFile(world.node(), id)).toString("utf8");
  for (const words of ["_Cot", "ChuHoSo", "Ô này để trống.", "DonViXuLy = H00", "Mend the code", "ghi chú M-2"])
    expect(faulty).toContain(words);
  expect(faulty.split("\r\n").length).toBe(4);
  // Mended as one would in a spreadsheet: the name filled in, the unit put right.
  const mended = faulty.replace(/(M-2,1\.000893,),/, "$1Đỗ Văn Mận,").replaceAll(/,H00,/g, `,${world.agency.code},`);
  const again = anExport({ "ho-so.csv": mended });
  const second = await readExport(world.node(), { ...about, files: again });
  await run(second.id, again);
  expect(await codesOf(second.id)).toEqual(["M-2", "M-3"]);
  expect((await readImport(world.node(), second.id)).balance.differs).toEqual([]);
});

test("a formula in a faulty row goes out as words, and comes in again as it was", async () => {
  const files = anExport({ "ho-so.csv": csv([line("=HYPERLINK(1)", { unit: "H00" })]) });
  const { id } = await readExport(world.node(), { ...about, files });
  await run(id, files);
  const faulty = (await readFaultFile(world.node(), id)).toString("utf8");
  expect(faulty).toContain(",'=HYPERLINK(1)");
  expect(faulty).not.toContain(",=HYPERLINK");
  const mended = anExport({ "ho-so.csv": faulty.replaceAll(",H00,", `,${world.agency.code},`) });
  const second = await readExport(world.node(), { ...about, files: mended });
  await run(second.id, mended);
  expect(await codesOf(second.id)).toEqual(["=HYPERLINK(1)"]);
});

test("killed at every write and begun again: each row once, and it balances", async () => {
  const codes = Array.from({ length: 7 }, (_, n) => `K-${n}`);
  const files = anExport({ "ho-so.csv": csv(codes.map((code) => line(code))) });
  let importId = "";
  let kills = 0;
  for (let nth = 1; ; nth += 1) {
    const dying = dyingPool(world.db.pool, nth);
    const work = () => startWork({ pool: dying.pool, actor: theSystem, clock: world.clock });
    try {
      importId = (await readExport(work(), { ...about, files })).id;
      await runImport(work, { importId, scans: files, to: "taken", limit: 2 });
      break;
    } catch (error) {
      expect(String(error)).toMatch(/killed|swallowed/);
      kills += 1;
    }
  }
  expect(kills).toBeGreaterThan(10);
  await run(importId, files);
  expect(await codesOf(importId)).toEqual(codes);
  const { balance } = await readImport(world.node(), importId);
  expect([balance.differs, balance.sum.taken, balance.sum.faults]).toEqual([[], 7, 0]);
});

test("a folder without dossiers is refused; scans that are gone when they are needed are a fault of their row", async () => {
  expect(await refusal(readExport(world.node(), { ...about, files: anExport({ "a.csv": "" }) }))).toBe("takeover/no-dossiers");
  const tables = { "ho-so.csv": csv([line("S-1"), line("S-2")]), "tep.csv": "MaHoSo,DuongDanTaiTepTin\nS-1,a.pdf\n" };
  const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
  const { id } = await readExport(world.node(), { ...about, files: anExport(tables) });
  await runImport(() => world.node(), { importId: id, scans: anExport({}, { "a.pdf": pdf }), to: "examined" });
  await run(id, anExport({}));
  expect(await codesOf(id)).toEqual(["S-2"]);
  expect((await readImport(world.node(), id)).causes).toMatchObject([{ column: "tep.csv: DuongDanTaiTepTin", count: 1 }]);
});

test("a row the database will not have is set down as a fault, and no other waits for it", async () => {
  const files = anExport({ "ho-so.csv": csv([line("D-1"), line("D-2"), line("D-3")]) });
  const { id } = await readExport(world.node(), { ...about, files });
  await runImport(() => world.node(), { importId: id, scans: files, to: "examined" });
  await world.db.asOwner(
    `create function dossiers.refuse_d2() returns trigger language plpgsql as $$ begin
       if new.origins->'source'->>'number' = 'D-2' then raise exception 'no' using errcode = '22000'; end if; return new; end $$`,
  );
  await world.db.asOwner("create trigger refuse_d2 before insert on dossiers.dossier for each row execute function dossiers.refuse_d2()");
  await run(id, files);
  await world.db.asOwner("drop trigger refuse_d2 on dossiers.dossier");
  expect(await codesOf(id)).toEqual(["D-1", "D-3"]);
  expect((await readFaultFile(world.node(), id)).toString("utf8")).toContain("Máy chưa lường được lỗi này");
});

test("numbering goes on after the last number of the software before, in registers and in codes; a line that cannot be is named", async () => {
  const unit = world.agency.code;
  const tables = {
    "ho-so.csv": csv([line("N-1"), line("N-2")]),
    "so.csv": `MaDonVi,LoaiSo,TenSo,Nam,Ngay,SoCuoi\n${unit},van-ban,STD,2026,,418\n${unit},ho-so,,,20/11/2026,57\n`,
  };
  const files = anExport(tables);
  const { id } = await readExport(world.node(), { ...about, files });
  await run(id, files);
  const [register] = await world.db.asOwner<{ last: number }>(
    "select last from documents.register where agency_id = $1 and name = 'STD' and year = 2026",
    [world.agency.id],
  );
  expect(register?.last).toBe(418);
  const next = await world.aSubmitted();
  expect(next.code).toBe(`${unit}-261120-0058`);
  for (const wrong of [
    `${unit},van-ban,STD,26,,1`,
    `${unit},ho-so,,,x,1`,
    `${world.elsewhere.code},van-ban,STD,2026,,1`,
    `${unit},van-ban,STD,2026,,0`,
  ]) {
    const bad = anExport({ ...tables, "so.csv": `MaDonVi,LoaiSo,TenSo,Nam,Ngay,SoCuoi\n${wrong}\n` });
    await expect(readExport(world.node(), { ...about, files: bad })).rejects.toMatchObject({
      code: "takeover/number-unread",
      text: { vi: expect.stringContaining("Dòng 2 của so.csv") },
    });
  }
});
