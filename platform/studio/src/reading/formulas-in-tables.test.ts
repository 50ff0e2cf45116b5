import { expect, test } from "vitest";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import { exportTable } from "./export-table.ts";
import { importTable } from "./import-table.ts";

test("a table with a formula in it is given out harmless and read back whole", async () => {
  const text = "TT;Nội dung;Người thực hiện;Thời gian\n1;=HYPERLINK(A1);Nhân viên một cửa;1 giờ\n2;Ký;Giám đốc;2 giờ\n";
  const table = await importTable({ kind: "csv", text });
  const { steps, processTable } = stepsOfTable(table);
  const bytes = await exportTable({ steps: [...steps], processTable }, "csv");
  expect(new TextDecoder().decode(bytes)).toContain("'=HYPERLINK(A1)");
  expect((await importTable({ kind: "csv", bytes })).rows).toEqual(table.rows);
});
