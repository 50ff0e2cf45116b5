import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, guardCell, unguardCell } from "./csv.ts";

const text = (rows: Parameters<typeof csvFile>[0]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvFile(rows));

test.each([
  ["a heading", [["Mã", "Tên"]], "\uFEFFMã,Tên\r\n"],
  ["what must be quoted", [["a,b", 'c"d', "e\nf", "g;h"]], '\uFEFF"a,b","c""d","e\nf","g;h"\r\n'],
  ["formulas are words, numbers are numbers", [["=1+1", " @x", "-1", -1, 8_000n]], "\uFEFF'=1+1,' @x,'-1,-1,8000\r\n"],
  ["a formula behind a tab", [["\t=1"]], '\uFEFF"\'\t=1"\r\n'],
  ["nothing", [], "\uFEFF"],
] as const)("%s", (_, rows, file) => {
  expect(text(rows)).toBe(file);
});

test("no cell goes out as a formula, and each comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "@", "a", "-", " ", "\t", "\r"), maxLength: 6 }), (cell) => {
      expect(guardCell(cell)).not.toMatch(/^(?:\s*[=+@-]|[\t\r])/);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }),
  );
});
