import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadCatalogue } from "@motlan/catalogue/testing";
import { aWorld } from "@motlan/dossiers/testing";
import { folderOf, readExport, readImport, runImport } from "@motlan/takeover";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExportWanted, makeExport, PLANTED } from "./make-export.ts";
import { writeExport } from "./write-export.ts";

const world = await aWorld();
let folder = "";
beforeAll(async () => {
  await loadCatalogue(world.node());
  folder = await mkdtemp(join(tmpdir(), "motlan-export-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world[Symbol.asyncDispose]();
});

const wanted: ExportWanted = {
  ...{
    seed: 7,
    open: 120,
    closed: 120,
    units: [world.agency.code],
    procedures: ["1.000893", "1.002238"],
    on: new Date("2026-11-19T17:00:00+07:00"),
  },
  ...{ scanEvery: 10, faultEvery: 12 },
};

test("the same wish makes the same rows", () => {
  const few = { ...wanted, open: 5, closed: 5 };
  expect([...makeExport(few)]).toEqual([...makeExport(few)]);
});

test("a realistic export comes over: what is planted is found, each kind of it, all else is taken, and it balances", async () => {
  await writeExport(folder, wanted);
  const files = await folderOf(folder);
  const { id } = await readExport(world.node(), { agencyId: world.agency.id, system: "Một cửa cũ", begunName: "Thử", files });
  await runImport(() => world.node(), { importId: id, scans: files, to: "taken", limit: 50 });
  const { balance, causes } = await readImport(world.node(), id);
  expect(balance.differs).toEqual([]);
  expect(balance.sum).toMatchObject({ inFile: 240, taken: 220, faults: 20, already: 0, waiting: 0, here: 220 });
  const columns = new Set(causes.map(({ column }) => column));
  expect(PLANTED.length).toBe(9);
  for (const column of [
    "ChuHoSo",
    "DonViXuLy",
    "MaTTHC",
    "NgayTiepNhan",
    "NgayHenTra",
    "TrangThaiHoSo",
    "Gia",
    "tep.csv: DuongDanTaiTepTin",
    "MaHoSo",
  ])
    expect(columns).toContain(column);
});
