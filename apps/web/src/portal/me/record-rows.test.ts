import { expect, test } from "vitest";
import { recordRows } from "./record-rows.ts";

test("a record is read in words: dates, sexes, people under their own names; the machine's members stay away", () => {
  const rows = recordRows(
    {
      dateOfBirth: "1990-05-01",
      sex: "female",
      fullName: "Trần Thị Bình",
      entry: "birth/1",
      mother: { fullName: "Lê Thị Hoa" },
      digital: true,
    },
    "vi",
  );
  expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Họ, chữ đệm, tên: Trần Thị Bình",
    "Giới tính: Nữ",
    "Ngày sinh: 01/05/1990",
    "Mẹ – họ, chữ đệm, tên: Lê Thị Hoa",
  ]);
});

test("a whole address makes its parts superfluous", () => {
  const residence = { communeId: "x", communeCode: "1", line: "12 Láng", text: "12 Láng, Phường Láng" };
  expect(recordRows({ residence }, "vi").map(({ value }) => value)).toEqual(["12 Láng, Phường Láng"]);
});
