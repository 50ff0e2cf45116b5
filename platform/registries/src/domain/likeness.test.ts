import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Duplicates } from "./declaration.ts";
import { compareText, likenessOf, marksOf } from "./likeness.ts";

const duplicates: Duplicates = {
  by: [["fullName", "bornOn"], ["phone"]],
  compare: [
    { path: "fullName", as: "name", weight: 4 },
    { path: "bornOn", as: "date", weight: 4 },
    { path: "phone", as: "value", weight: 2 },
  ],
  from: 80,
};

describe("how one field of two records compares", () => {
  test.each([
    ["name", "Lê Thị Hoa", "Lê Thị Hoa", "same"],
    ["name", "Lê Thị Hoa", "LÊ THỊ  HOA", "marks"],
    ["name", "Lê Thị Hoa", "Hoa Lê Thị", "order"],
    ["name", "Nguyễn Văn Khánh", "Nguyễn Văn Khanhh", "near"],
    ["name", "Lê Thị Hoa", "Trần Văn Bình", "different"],
    ["name", "Lê Thị Hoa", "", "unknown"],
    ["date", "1990-05-03", "1990-03-05", "swapped"],
    ["date", "1990-05-03", "1990-05-04", "day-off"],
    ["date", "1990-12-31", "1991-01-01", "day-off"],
    ["date", "1990-05-03", "1991-05-03", "different"],
    ["value", "0901", "0902", "different"],
    ["text", "Thôn 3", "thon 3", "marks"],
  ] as const)("%s: %s beside %s is %s", (as, one, other, how) => {
    expect(compareText(as, one, other)).toBe(how);
    expect(compareText(as, other, one)).toBe(how);
  });
});

test("texts of any size are compared at once", () => {
  const long = "a".repeat(600_000);
  expect(compareText("text", long, `b${long}`)).toBe("different");
});

test("what both have counts by its weight; what one lacks says nothing", () => {
  const hoa = { fullName: "Lê Thị Hoa", bornOn: "1990-05-03" };
  expect(likenessOf(duplicates, hoa, { fullName: "Le Thi Hoa", bornOn: "1990-03-05", phone: "1" })).toEqual({
    score: 93,
    reasons: [
      { path: "fullName", how: "marks" },
      { path: "bornOn", how: "swapped" },
      { path: "phone", how: "unknown" },
    ],
  });
  expect(likenessOf(duplicates, {}, {}).score).toBe(0);
});

test("a mark is one for every spelling that is one, and there is none where a part is missing", () => {
  const marks = (values: Parameters<typeof marksOf>[1]) => marksOf(duplicates, values);
  expect(marks({ fullName: "Lê Thị Hoa", bornOn: "1990-05-03" })).toEqual(marks({ fullName: "HOA le thi", bornOn: "1990-03-05" }));
  expect(marks({ fullName: "Lê Thị Hoa" })).toEqual([]);
  expect(marks({ phone: "0901" }).map(({ name }) => name)).toEqual(["twin:1"]);
});

test("likeness is the same from either side, and whole beside itself", () => {
  const someone = fc.record({
    fullName: fc.string({ minLength: 1 }),
    bornOn: fc.constantFrom("1990-01-02", "1990-02-01", "1991-01-01"),
    phone: fc.string(),
  });
  fc.assert(
    fc.property(someone, someone, (one, other) => {
      expect(likenessOf(duplicates, one, other)).toEqual(likenessOf(duplicates, other, one));
      if (one.fullName.trim() !== "") expect(likenessOf(duplicates, one, one).score).toBe(100);
    }),
  );
});
