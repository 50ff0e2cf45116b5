import { expect, test } from "vitest";
import { placeOf, unitOf } from "./agency-place.ts";

test.each([
  ["Ủy ban nhân dân phường Láng", "phường Láng", "Láng"],
  ["Ủy ban nhân dân xã Yên Lạc", "xã Yên Lạc", "Yên Lạc"],
  ["Ủy ban nhân dân phường 9", "phường 9", "Phường 9"],
  ["Ủy ban nhân dân đặc khu Phú Quốc", "đặc khu Phú Quốc", "Phú Quốc"],
  ["Công an phường Láng", "phường Láng", "Láng"],
  ["Sở Tư pháp thành phố Hà Nội", "thành phố Hà Nội", "Hà Nội"],
  ["Văn phòng đăng ký đất đai tỉnh Cao Bằng", "tỉnh Cao Bằng", "Cao Bằng"],
  ["Sở Tư pháp", "Sở Tư pháp", "Sở Tư pháp"],
])("%s: governs %s, dates from %s", (name, unit, place) => {
  expect([unitOf(name), placeOf(name)]).toEqual([unit, place]);
});
