import { loadCatalogue } from "@motlan/catalogue/testing";
import { readPdfText } from "@motlan/documents/testing";
import { completeStep } from "@motlan/dossiers";
import { aWorld, type Desk } from "@motlan/dossiers/testing";
import { refusal, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { module as takeover } from "../module.ts";
import { aRow, imported, takeAll } from "../testing/index.ts";
import { confirmImport } from "./confirm-import.ts";
import { examineAgain } from "./examine-rows.ts";
import { readBalancePaper } from "./issue-balance.ts";
import { readImport } from "./read-import.ts";
import { undoImport } from "./undo-import.ts";

const world = await aWorld();
let administrator: Desk;
let chair: Desk;
beforeAll(async () => {
  await loadCatalogue(world.node());
  administrator = await world.anOfficialOf("administrator");
  chair = await world.anOfficialOf("chair");
});
afterAll(() => world[Symbol.asyncDispose]());

const unit = world.agency.code;
const take = (rows: Parameters<typeof imported>[2], options?: Parameters<typeof imported>[3]) =>
  imported(() => administrator.work(), world.agency.id, rows, options);
const revisionOf = async (importId: string) => (await readImport(administrator.work(), importId)).import.revision;
const seen = async (importId: string) => ({ importId, revision: await revisionOf(importId) });
const idsOf = async (importId: string) =>
  (
    await world.db.asOwner<{ id: string }>("select id from dossiers.dossier where origins->'source'->>'importId' = $1 order by id", [
      importId,
    ])
  ).map(({ id }) => id);
const isWatched = async (id: string) => (await world.db.asOwner("select from dossiers.watch where dossier_id = $1", [id])).length > 0;
const runJobs = async () => {
  await runJobsUntilQuiet(world.db.pool, world.clock, [takeover]);
  await world.runJobs();
};

test("a second person confirms what adds up; the sheet is sealed, and only then are deadlines watched", async () => {
  const late = aRow({ DonViXuLy: unit, NgayHenTra: "13/11/2026 17:00" }, { fees: [{ Gia: "8000" }] });
  const importId = await take([late, aRow({ DonViXuLy: unit, ChuHoSo: "" })]);
  const [id = ""] = await idsOf(importId);
  await runJobs();
  expect(await isWatched(id)).toBe(false);
  expect(await refusal(confirmImport(administrator.work(), await seen(importId)))).toBe("takeover/same-person");
  expect(await refusal(confirmImport(chair.work(), { importId, revision: 1 }))).toBe("takeover/not-now");
  expect(await refusal(readBalancePaper(chair.work(), importId))).toBe("takeover/not-found");
  await confirmImport(chair.work(), await seen(importId));
  await confirmImport(chair.work(), await seen(importId));
  await runJobs();
  expect(await isWatched(id)).toBe(true);
  expect((await readImport(chair.work(), importId)).import).toMatchObject({ state: "confirmed", confirmedName: chair.name });
  const text = (await readPdfText((await readBalancePaper(administrator.work(), importId)).bytes)).replaceAll("\n", " ");
  for (const words of ["BẢNG CÂN ĐỐI CHUYỂN DỮ LIỆU HỒ SƠ", "Đang xử lý", "8.000", chair.name]) expect(text).toContain(words);
});

test.each([
  ["a dossier's fee", "update dossiers.dossier set fee = 1 where id = $1", "tổng phí của hồ sơ thực có"],
  ["a row taken away", "delete from takeover.row where dossier_id = $1", "số dòng trong tệp khác"],
])("what somebody changed behind the program's back is noticed: %s", async (_, sql, words) => {
  const importId = await take([aRow({ DonViXuLy: unit }, { fees: [{ Gia: "8000" }] }), aRow({ DonViXuLy: unit })]);
  const [id] = (
    await world.db.asOwner<{ id: string }>("select id from dossiers.dossier where origins->'source'->>'importId' = $1 order by fee desc", [
      importId,
    ])
  ).map((row) => row.id);
  await world.db.asOwner(sql, [id]);
  await expect(confirmImport(chair.work(), await seen(importId))).rejects.toMatchObject({ code: "takeover/unbalanced" });
  await expect(confirmImport(chair.work(), await seen(importId))).rejects.toMatchObject({ text: { vi: expect.stringContaining(words) } });
});

test("an import is undone whole, codes and all, and comes again; not once somebody has acted", async () => {
  const rows = [
    aRow({ DonViXuLy: unit, TrangThaiHoSo: "1" }),
    aRow({ DonViXuLy: unit, TrangThaiHoSo: "5", NgayYeuCauBoSung: "03/11/2026" }),
  ];
  const first = await take(rows, { digest: "undone" });
  expect(await refusal(undoImport(administrator.work(), { importId: first, revision: 1 }))).toBe("takeover/not-now");
  expect(await undoImport(administrator.work(), await seen(first))).toBe(2);
  expect(await idsOf(first)).toEqual([]);
  expect(await refusal(undoImport(administrator.work(), await seen(first)))).toBe("takeover/not-now");
  const again = await take(rows, { digest: "undone" });
  const ids = await idsOf(again);
  expect(ids.length).toBe(2);
  const clerk = await world.anOfficialOf("one-stop-clerk");
  const open = (await Promise.all(ids.map((id) => world.now(id)))).find(({ status }) => status === "open");
  await completeStep(clerk.work(), { dossierId: open?.id ?? "", revision: 1, checked: ["request", "papers"] });
  expect(await refusal(undoImport(administrator.work(), await seen(again)))).toBe("dossiers/import-acted-on");
  expect((await idsOf(again)).length).toBe(2);
});

test("rows that failed are looked at again once the reason is gone", async () => {
  const importId = await take([aRow({ DonViXuLy: "H26.X77777" }), aRow({ DonViXuLy: unit })]);
  expect((await readImport(administrator.work(), importId)).causes).toMatchObject([{ column: "DonViXuLy", count: 1 }]);
  await examineAgain(administrator.work(), importId);
  expect(await refusal(confirmImport(chair.work(), await seen(importId)))).toBe("takeover/not-now");
  const { examineRows } = await import("./examine-rows.ts");
  const { NO_SCANS } = await import("../testing/index.ts");
  while ((await examineRows(administrator.work(), { importId, scans: NO_SCANS })) > 0);
  await takeAll(() => administrator.work(), importId);
  expect((await readImport(administrator.work(), importId)).balance.sum).toMatchObject({ inFile: 2, taken: 1, faults: 1, waiting: 0 });
});
