import fc from "fast-check";
import { expect, test } from "vitest";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import { exportTable } from "./export-table.ts";
import { guardCell, unguardCell } from "./formula-guard.ts";
import { importTable } from "./import-table.ts";

test("no cell goes out as a formula, and each comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", "=", "+", "@", "a", "-", " ", "\t"), maxLength: 6 }), (cell) => {
      expect(guardCell(cell)).not.toMatch(/^\s*[=+@-]/);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }),
  );
});

test("a table with a formula in it is given out harmless and read back whole", async () => {
  const text = "TT;Nội dung;Người thực hiện;Thời gian\n1;=HYPERLINK(A1);Nhân viên một cửa;1 giờ\n2;Ký;Giám đốc;2 giờ\n";
  const table = await importTable({ kind: "csv", text });
  const { steps, processTable } = stepsOfTable(table);
  const bytes = await exportTable({ steps: [...steps], processTable }, "csv");
  expect(new TextDecoder().decode(bytes)).toContain("'=HYPERLINK(A1)");
  expect((await importTable({ kind: "csv", bytes })).rows).toEqual(table.rows);
});
