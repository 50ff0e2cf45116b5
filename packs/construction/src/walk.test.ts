import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { constructionPack } from "./index.ts";

const walks = await openWalks({ versions: constructionPack.procedures, registries: constructionPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const address = { communeId: walks.ground.communeId, line: "Lô 7 ngõ 82 Chùa Láng" };
const permit = {
  "permit.number": "12/2025/GPXD",
  "permit.on": "2025-12-01",
  "permit.startBy": "2026-12-01",
  "permit.work": "Nhà ở 3 tầng",
  "permit.address": "Lô 7 ngõ 82 Chùa Láng",
  "permit.commune": walks.ground.communeId,
};

test("1.013225: a house in seven working days, entered in the book; then its permit is issued again", async () => {
  const by = await walks.aCitizen({ fullName: "Hoàng Thị Yến" });
  const { result, fee, dueAt, history } = await walks.walk("1.013225", {
    by,
    answers: {
      "work.kind": "house",
      "work.name": "Nhà ở 3 tầng",
      "work.address": address,
      "work.lot": "120",
      "work.footprint": "80",
      "work.floors": "3",
      "work.floorArea": "240",
      "work.height": "11",
      "land.paper": "BK 123456",
      "design.neighbours": "yes",
      "design.neighboursSafe": "yes",
      "design.fire": "no",
    },
    officialFields: { "plan.lines": "Cốt +0,15; chỉ giới 3 m", "site.on": "2026-11-20", "site.finding": "Đất trống." },
  });
  expect([fee, dueDay(dueAt)]).toEqual([0n, "2026-12-02"]);
  expect(history.length).toBeGreaterThan(5);
  for (const words of ["HOÀNG THỊ YẾN", "1/2026/GPXD", "Nhà ở 3 tầng", "20/11/2027", "66,7"]) expect(result.text).toContain(words);

  const again = await walks.walk("1.013228", {
    by,
    answers: { "permit.commune": walks.ground.communeId, "permit.begun": "no", "reissue.why": "torn" },
    officialFields: { "file.found": "yes" },
  });
  expect(dueDay(again.dueAt)).toBe("2026-11-30");
  expect(Object.keys(again.receipts)).toContain("permit.number");
  for (const words of ["HOÀNG THỊ YẾN", "1/2026/GPXD", "Rách, nát"]) expect(again.result.text).toContain(words);
});

test("1.013227: twelve months more, and no third extension", async () => {
  const answers = { ...permit, "permit.begun": "no", "permit.why": "Chưa đủ vốn." };
  const { result, dueAt } = await walks.walk("1.013227", {
    answers: { ...answers, "permit.extensions": "0" },
    officialFields: { "plan.same": "yes" },
  });
  expect(dueDay(dueAt)).toBe("2026-11-30");
  for (const words of ["TRẦN THỊ BÌNH", "Gia hạn lần 1", "01/12/2027"]) expect(result.text).toContain(words);
  const third = walks.walk("1.013227", { answers: { ...answers, "permit.extensions": "2" } });
  await expect(third).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "permit.extensions" }] });
});

test("1.002693: a listed tree moved, in twenty working days", async () => {
  const { result, dueAt } = await walks.walk("1.002693", {
    answers: {
      "trees.place": address,
      "trees.list.0.species": "Xà cừ",
      "trees.list.0.diameter": "80",
      "trees.list.0.height": "15",
      "trees.list.0.act": "move",
      "trees.why": "works",
      "trees.protected": "yes",
      "trees.from": "2027-01-05",
    },
    officialFields: { "decided.until": "2027-02-05", "decided.conditions": "Có rào chắn, làm ban ngày." },
  });
  expect(dueDay(dueAt)).toBe("2026-12-21");
  for (const words of ["TRẦN THỊ BÌNH", "Xà cừ", "Dịch chuyển", "05/02/2027"]) expect(result.text).toContain(words);
});
