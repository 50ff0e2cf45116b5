import { describe, expect, test } from "vitest";
import { readAmount, readCell, showCell } from "./table-cells.ts";

const options = [
  { value: "rung", label: { vi: "Trong rừng", en: "Forest" } },
  { value: "ngoai", label: { vi: "Ngoài rừng", en: "Outside" } },
];
const tests = ['"rung"', "true", "> 10", '"rung", "ngoai"', "-"];
const document = {
  pages: [
    {
      fields: [
        { name: "site.kind", kind: "choice", label: { vi: "Nơi đặt", en: "Where" }, options },
        { name: "poor", kind: "yes-no", label: { vi: "Hộ nghèo", en: "Poor" } },
        { name: "hives", kind: "number", label: { vi: "Số đàn", en: "Hives" } },
      ],
    },
  ],
  fees: [{ table: { inputs: ["site.kind", "poor", "hives", "site.kind", "poor"].map((rule) => ({ rule })), rows: [{ tests }] } }],
};
const cell = (column: number) => `fees.0.table.rows.0.tests.${column}`;

describe("a cell of a decision table", () => {
  test.each([
    [0, "Trong rừng"],
    [1, "Có"],
    [2, "> 10"],
    [3, "Trong rừng, Ngoài rừng"],
    [4, "-"],
  ])("column %i is shown in words and read back the same", (column, shown) => {
    expect(showCell(document, cell(column))).toBe(shown);
    expect(readCell(document, cell(column), shown)).toBe(tests[column]);
  });

  test.each([
    [0, "ngoài rừng", '"ngoai"'],
    [0, "", "-"],
    [0, '"rung"', '"rung"'],
    [0, 'not("rung")', 'not("rung")'],
    [1, "không", "false"],
  ])("typed in column %i: %s", (column, typed, feel) => expect(readCell(document, cell(column), typed)).toBe(feel));
});

test.each([
  ["30.000", "30000"],
  ["1.250.000 đ", "1250000"],
  ["50,000 đồng", "50000"],
  ["8000", "8000"],
  ["5000 * copies", "5000 * copies"],
  ["1.5", "1.5"],
])("the amount %s", (typed, feel) => expect(readAmount(typed)).toBe(feel));
