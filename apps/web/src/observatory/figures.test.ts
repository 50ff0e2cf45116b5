import { localDate } from "@motlan/kernel";
import { expect, test } from "vitest";
import { sayHours } from "./figure-row.tsx";
import { rowsOf } from "./figures-csv.ts";

test.each([
  [undefined, "chưa có"],
  [0.5, "30 phút"],
  [1.25, "1,3 giờ"],
  [47, "47 giờ"],
  [72, "3 ngày"],
])("%s hours are said as %s", (hours, said) => {
  expect(sayHours(hours, "vi")).toBe(said);
});

test("the table for download has every figure once, and nothing where there is nothing", () => {
  const figures = {
    ...{
      received: 3,
      open: 1,
      onTime: 1,
      late: 1,
      overdue: 0,
      secondRequests: 2,
      onlineShare: undefined,
      automaticShare: 0.5,
      medianHours: undefined,
    },
    satisfaction: { satisfied: 1, count: 2 },
    byMonth: [{ month: "2026-11", received: 3, onTime: 1, late: 1 }],
    byProcedure: [{ procedureCode: "2.000635", received: 3, onTime: 1, late: 1 }],
  };
  const rows = rowsOf({ fromDay: localDate("2026-08-22"), toDay: localDate("2026-11-22") }, figures);
  expect(rows).toContainEqual(["total", "2026-08-22/2026-11-22", "online_share", ""]);
  expect(rows).toContainEqual(["total", "2026-08-22/2026-11-22", "second_requests", 2]);
  expect(rows).toContainEqual(["procedure", "2.000635", "received", 3]);
  expect(new Set(rows.map((row) => row.slice(0, 3).join(" "))).size).toBe(rows.length);
});
