import { addressCodeOf } from "@motlan/formats";
import { expect, test } from "vitest";
import { addressOf, findWords, isInVietnam } from "./address.ts";

test.each([
  ["Số 12, phố Hàng Bài", "12 pho hang bai"],
  ["12 PHỐ HÀNG BÀI", "12 pho hang bai"],
  ["số nhà 5/3 ngõ 165", "5/3 ngo 165"],
  ["Thôn Đông Hạ", "thon dong ha"],
  ["Nhà văn hóa thôn 3", "nha van hoa thon 3"],
])("%s is found by %s", (line, words) => {
  expect(findWords(line)).toBe(words);
});

test("what is no address of ours is none", () => {
  const code = addressCodeOf(1);
  const whole = { code, kind: "building", line: "x", communeId: "c", since: "2026-01-01", place: "p", lat: null, lon: null };
  expect(addressOf(whole)).toEqual({ code, kind: "building", line: "x", communeId: "c", since: "2026-01-01", place: "p" });
  expect(addressOf({ ...whole, lat: 21, lon: 105.8, partOf: code })).toMatchObject({ point: { lat: 21, lon: 105.8 }, partOf: code });
  for (const wrong of [{ code: "AAAA-AAAA-A" }, { kind: "tent" }, { since: "hôm qua" }, { place: null }])
    expect(addressOf({ ...whole, ...wrong })).toBeUndefined();
});

test("a point is in Vietnam or not", () => {
  expect([isInVietnam({ lat: 21.03, lon: 105.85 }), isInVietnam({ lat: 48.8, lon: 2.3 })]).toEqual([true, false]);
});
