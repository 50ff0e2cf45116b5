import { localDate } from "@motlan/kernel";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatPlace, loadPlaces, searchPlaces } from "../index.ts";

const TODAY = localDate("2026-11-21");

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await loadPlaces(db.work());
});
afterAll(() => db[Symbol.asyncDispose]());

const first = async (text: string, on = TODAY, limit = 3) =>
  (await searchPlaces(db.pool, text, on, limit)).map(({ place, was }) => formatPlace(place) + (was ? ` ← ${formatPlace(was)}` : ""));

test.each([
  ["ba dinh", "Phường Ba Đình, Thành phố Hà Nội"],
  ["Phường Ba Đình, Hà Nội", "Phường Ba Đình, Thành phố Hà Nội"],
  ["p ba đình tp hà nội", "Phường Ba Đình, Thành phố Hà Nội"],
  ["HA NOI", "Thành phố Hà Nội"],
  ["hue", "Thành phố Huế"],
  ["tỉnh đồng nai", "Thành phố Đồng Nai"],
  ["con dao", "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"],
  ["xa long thanh dong nai", "Phường Long Thành, Thành phố Đồng Nai"],
])("%s finds %s first", async (text, expected) => expect((await first(text))[0]?.split(" ← ")[0]).toBe(expected));

test.each([
  ["phuong phuc xa", "Phường Hồng Hà, Thành phố Hà Nội ← Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội"],
  ["phuc xa quan ba dinh", "Phường Hồng Hà, Thành phố Hà Nội ← Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội"],
  ["tinh binh duong", "Thành phố Hồ Chí Minh ← Tỉnh Bình Dương"],
])("the former name %s finds what became of it", async (text, expected) => expect((await first(text))[0]).toBe(expected));

test("a split commune finds every part", async () => {
  const found = await first("phuong cong vi ba dinh", TODAY, 10);
  expect(found.length).toBeGreaterThan(1);
  expect(found.every((one) => one.endsWith("← Phường Cống Vị, Quận Ba Đình, Thành phố Hà Nội"))).toBe(true);
});

test("on a day before the merger the old unit itself is found, and no later one", async () => {
  expect(await first("phuc xa", localDate("2025-06-30"), 1)).toEqual(["Phường Phúc Xá, Quận Ba Đình, Thành phố Hà Nội"]);
  expect(await first("đặc khu côn đảo", localDate("2025-06-30"))).toEqual([]);
});

test.each(["", "  ", "' & ! | ( :*", "không có xã nào tên như vậy cả"])("'%s' finds nothing and harms nothing", async (text) => {
  expect(await first(text)).toEqual([]);
});
