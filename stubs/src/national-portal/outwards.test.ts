import { askForMore, refuseDossier, supplementDossier } from "@motlan/dossiers";
import { anHonourAt } from "@motlan/dossiers/testing";
import { systemClock } from "@motlan/kernel";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { aToldWorld, ourSide, theirSide } from "./testing/told-world.ts";

const here = await aToldWorld();
const { world, staff, portal } = here;
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => portal.admin({ reset: true }));
const told = async (code: string) => (await portal.book()).told[code];

test("a dossier that the node decides by itself is told from filing to result, each state once and in order", async () => {
  const dossier = await world.aPaid();
  await here.goOn();
  const there = await told(dossier.code);
  expect(there?.states).toEqual(["1", "6", "1", "2", "4", "9", "10"]);
  expect(there?.row).toMatchObject({ MaTTHC: "x.library-card", ChuHoSo: "Trần Thị Bình", MaLinhVuc: "G00-X1", KenhThucHien: "2" });
  expect(there?.row.DanhSachGiayToKetQua).toMatchObject([{ DuongDanTepTinKetQua: "http://localhost:3000/api/v1/national-portal/results" }]);
  expect(there?.acts.map(({ NoiDungXuLy }) => NoiDungXuLy)).toContain("Đã trả kết quả");
});

test("a long day goes out in turns: where one is over the next follows at once, behind it and never beside it", async () => {
  const dossier = await world.aPaid();
  await here.hear();
  let passed = 0;
  const slow = vi.spyOn(systemClock, "now").mockImplementation(() => {
    passed += 16_000;
    return new Date(Date.now() + passed);
  });
  await here.send();
  slow.mockRestore();
  expect((await told(dossier.code))?.states).toEqual(["1"]);
  const waiting = await world.db.asOwner(
    "select key, queue_name as queue from graphile_worker.jobs where task_identifier = 'national-portal.send'",
  );
  expect(waiting).toEqual([{ key: "national-portal:send", queue: "national-portal.send" }]);
  await here.send();
  expect((await told(dossier.code))?.states).toEqual(["1", "6", "1", "2", "4", "9", "10"]);
});

test("who did what, in which post; what was asked and answered; how it ended", async () => {
  const dossier = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: dossier.id, revision: dossier.revision, faults: [{ words: "Ghi rõ họ tên" }] });
  await supplementDossier(dossier.by.work(), { dossierId: dossier.id, answers: { "entry.name": "Lê Văn Cương" } });
  await here.goOn();
  const asked = await told(dossier.code);
  expect(asked?.states).toEqual(["1", "2", "4", "5", "4"]);
  expect(asked?.acts.find(({ NoiDungXuLy }) => NoiDungXuLy === "Hoàn thành bước xử lý")).toMatchObject({
    NguoiXuLy: staff.clerk.name,
    ChucDanh: expect.stringContaining("Trung tâm"),
    NgayBatDau: expect.stringMatching(/^2026/),
  });
  expect(asked?.row.DanhSachHoSoBoSung).toMatchObject([
    { NguoiYeuCauBoSung: staff.officer.name, NoiDungBoSung: "Ghi rõ họ tên", TrangThaiBoSung: "1" },
  ]);
  const { revision } = await world.now(dossier.id);
  const ground = "no-deed";
  await refuseDossier(staff.officer.work(), { dossierId: dossier.id, revision, ground, words: "Không đủ điều kiện" }).catch(
    () => undefined,
  );
  await here.goOn();
  expect(await ourSide(here)).toEqual(await theirSide(here));
});

test.each([
  ["away", { down: true }],
  ["answers 500 after it took it", { failAfter: true }],
  ["loses its answer", { loseAnswer: true }],
])("a portal that is %s: nothing is lost, nothing told twice", async (_, mishap) => {
  await portal.admin(mishap);
  const dossier = await world.aPaid();
  await here.goOn();
  await here.send();
  const [stuck] = await world.db.asOwner<{ cause: string; attempts: number }>(
    "select cause, attempts from national_portal.stream where code = $1",
    [dossier.code],
  );
  expect(stuck?.cause).toMatch(/unreachable|status-50\d/);
  await portal.admin({ reset: true });
  await here.send();
  expect(await ourSide(here)).toEqual(await theirSide(here));
  expect((await told(dossier.code))?.states.at(-1)).toBe("10");
});

test("a dossier that the portal refuses holds up itself alone, with the portal's own sentence", async () => {
  const [one, other] = [await world.aPaid(), await world.aPaid()];
  await portal.admin({ refuse: one.code });
  await here.goOn();
  await here.send();
  expect(await told(one.code)).toBeUndefined();
  expect((await told(other.code))?.states.at(-1)).toBe("10");
  const [held] = await world.db.asOwner("select cause, said, sent from national_portal.stream where code = $1", [one.code]);
  expect(held).toEqual({ cause: "refused", said: "Bị từ chối để thử", sent: 0 });
});

test("rows of one agency go in one call", async () => {
  await Promise.all([1, 2, 3].map(() => world.aPaid()));
  await here.hear();
  const before = portal.calls();
  await here.send();
  // Seven states and three acts of three dossiers, and none of them by itself.
  expect(portal.calls() - before).toBeLessThan(20);
});
