import { expect, test } from "vitest";
import { parseHours } from "./parse-hours.ts";

const READ: readonly (readonly [string, number, boolean?])[] = [
  ["0,5 ngày", 4],
  ["0.5 ngày", 4],
  ["04 giờ", 4],
  ["1/2 ngày làm việc", 4],
  ["½ ngày", 4],
  ["1½ ngày", 12],
  ["1 1/2 ngày", 12],
  ["30 phút", 0.5],
  ["15'", 0.25],
  ["20 phút", 0.3333],
  ["03 ngày", 24],
  ["2.5 ngày", 20],
  ["02 (hai) ngày làm việc", 16],
  ["hai ngày", 16],
  ["Nửa ngày", 4],
  ["01 buổi", 4],
  ["1 ngày rưỡi", 12],
  ["1 ngày 4 giờ", 12],
  ["02 ngày + 04 giờ", 20],
  ["1h30", 1.5],
  ["8h", 8],
  ["2 tiếng", 2],
  ["1 giờ 30 phút", 1.5],
  ["5 ngày (40 giờ)", 40],
  ["(8 giờ)", 8],
  ["Không quá 03 ngày làm việc", 24],
  ["tối đa 02 ngày làm việc kể từ ngày nhận đủ hồ sơ", 16],
  ["01 tuần", 40],
  ["Không tính thời gian", 0],
  ["Giờ hành chính", 0],
  ["Không tính vào thời gian giải quyết", 0],
  ["1-2 ngày", 16, true],
  ["từ 1 đến 2 ngày", 16, true],
  ["2 ngày – 3 ngày", 24, true],
  ["10 ngày; trường hợp phức tạp 15 ngày", 80, true],
  ["", 0, true],
  ["theo lịch", 0, true],
  ["01/02/2025", 0, true],
  ["8", 8, true],
];

test.each(READ.map(([text, hours, doubt = false]) => ({ text, hours, doubt })))("$text → $hours giờ", ({ text, hours, doubt }) => {
  const read = parseHours(text, { hoursADay: 8 });
  expect([read.hours, read.doubt !== undefined]).toEqual([hours, doubt]);
});

test("a bare number counts what the heading says; a day has as many hours as the table means", () => {
  expect(parseHours("0,5", { unit: "working-day", hoursADay: 8 })).toEqual({ hours: 4 });
  expect(parseHours("45", { unit: "minute", hoursADay: 8 })).toEqual({ hours: 0.75 });
  expect(parseHours("2 ngày", { hoursADay: 7 })).toEqual({ hours: 14 });
});
