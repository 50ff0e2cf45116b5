import { stranger } from "@motlan/kernel";
import { fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPlaces, unitId } from "../index.ts";
import { routes } from "./routes.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadPlaces(db.work());
});
afterAll(() => db[Symbol.asyncDispose]());

async function ask(path: string, input: { params?: object; query?: object }): Promise<unknown> {
  const found = routes.find((route) => route.path === path);
  return found?.run(db.work(stranger, fixedClock("2026-11-21T09:00:00+07:00")), { params: {}, query: {}, body: undefined, ...input });
}

test("a stranger searches, as of today", async () => {
  expect(await ask("/places", { query: { q: "tinh binh duong", limit: 1 } })).toMatchObject({
    items: [{ code: "79", text: "Thành phố Hồ Chí Minh", was: { text: "Tỉnh Bình Dương", validTo: "2025-07-01" } }],
  });
});

test("a stranger reads a unit's story", async () => {
  const id = unitId("commune", "00001");
  expect(await ask("/places/:id", { params: { id }, query: { on: "2020-01-01" } })).toMatchObject({
    text: "Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội",
    predecessors: [],
    successors: [{ on: "2025-07-01", split: false, place: { text: "Phường Hồng Hà, Thành phố Hà Nội" } }],
  });
});

test("a day that is none is refused", async () => {
  expect(await refusal(ask("/places", { query: { q: "ha noi", on: "2026-02-30" } }))).toBe("places/not-a-day");
});
