import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grid } from "../domain/table/grid.ts";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import { tableOfGrid } from "../domain/table/table-of-grid.ts";
import { tableOfSteps } from "../domain/table/table-of-steps.ts";
import { exportTable } from "./export-table.ts";
import { importTable } from "./import-table.ts";

const HEADINGS = [
  "TT",
  "Nội dung công việc",
  "Đơn vị",
  "Người thực hiện",
  "Thời gian",
  "Biểu mẫu",
  "Kết quả",
  "Ghi chú",
  "",
  "Mã ISO",
  "Thời gian",
];
const words = fc.constantFrom(
  ...[
    "Tiếp nhận hồ sơ",
    "Thẩm định, lấy ý kiến Sở Xây dựng trong 02 ngày",
    "Ký",
    "song song với bước 2",
    'trả kết quả; "gấp"',
    "Dòng một\nDòng hai",
  ],
  ...[
    "Chuyên viên",
    "Phó Chủ tịch",
    "0,5 ngày",
    "04 giờ",
    "1-2 ngày",
    "",
    "",
    "x",
    "  có khoảng trắng ",
    "Tổng cộng",
    "I. Trường hợp khác",
    "a)",
    "2.1",
  ],
);
const cell = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\t\0]/g, "").toWellFormed()) },
);

/** Tables with any heading in any order, any cells, and merged ones that do not overlap. */
const grids: fc.Arbitrary<Grid> = fc
  .record({ columns: fc.shuffledSubarray(HEADINGS, { minLength: 3, maxLength: 8 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ columns, height }) =>
    fc.record({
      columns: fc.constant(["Bước thực hiện công việc", ...columns]),
      body: fc.array(fc.array(cell, { minLength: columns.length + 1, maxLength: columns.length + 1 }), {
        minLength: height,
        maxLength: height,
      }),
      tall: fc.array(fc.record({ row: fc.nat(8), column: fc.nat(7), rows: fc.integer({ min: 2, max: 3 }) }), { maxLength: 2 }),
    }),
  )
  .map(({ columns, body, tall }) => {
    const rows = [columns, ...body.map((row, index) => [`Việc thứ ${index + 1}`, ...row.slice(1)])];
    const merged = tall
      .filter(
        ({ row, column, rows: reach }, index) => index === 0 && column < columns.length && column > 0 && row + 1 + reach <= rows.length,
      )
      .map(({ row, column, rows: reach }) => ({ row: row + 1, column, rows: reach, columns: 1 }));
    for (const one of merged)
      for (let under = 1; under < one.rows; under += 1) rows[one.row + under] = (rows[one.row + under] ?? []).with(one.column, "");
    return { rows, merged };
  });

test("whatever stands in a table, table → steps → JSON → table gives every cell back", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      const table = tableOfGrid(grid);
      const read = stepsOfTable(table);
      if (read.steps.length === 0) return;
      const published: typeof read = JSON.parse(JSON.stringify(read));
      expect(tableOfSteps({ steps: [...published.steps], processTable: published.processTable })).toEqual({ ...table, faults: [] });
    }),
    { numRuns: 300 },
  );
});

test("whatever is pasted or uploaded, it is read or refused with a sentence", async () => {
  const input = fc.oneof(
    fc.record({
      kind: fc.constant("text" as const),
      text: fc.string({ maxLength: 300, unit: fc.constantFrom("\t", "\n", '"', "a", "1", ";", "<td>", "<table>", "<tr>", "|", "ă", " ") }),
    }),
    fc.record({ kind: fc.constantFrom("csv" as const, "xlsx" as const), bytes: fc.uint8Array({ maxLength: 200 }) }),
    fc.record({
      kind: fc.constant("xlsx" as const),
      bytes: fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from([0x50, 0x4b, ...bytes, 0x50, 0x4b, 5, 6])),
    }),
  );
  await fc.assert(
    fc.asyncProperty(input, async (one) => {
      const said = await importTable(one).then(
        (table) => (stepsOfTable(table).steps.length >= 0 ? "read" : ""),
        (fault: { readonly code?: string }) => fault.code,
      );
      expect(["read", "studio/unreadable-table"]).toContain(said);
    }),
    { numRuns: 200 },
  );
});

test("steps changed after the import say in their cells what holds now; the rest stays verbatim", async () => {
  const text =
    "Bước;Nội dung;Người thực hiện;Thời gian;Ghi chú\n1;Tiếp nhận;Nhân viên một cửa;02 giờ;a\n2;Thẩm định;Chuyên viên;03 ngày;b\n3;Ký;Giám đốc;1/2 ngày;c\n";
  const table = await importTable({ kind: "csv", text });
  const { steps, processTable } = stepsOfTable(table);
  const [first, second, third] = steps;
  if (!first || !second || !third) throw new Error("three steps");
  const { source: _source, ...fresh } = { ...second, id: "moi", task: { vi: "Xác minh", en: "Verify" }, hours: 6 };
  const changed = [first, { ...second, hours: 12, post: "head-of-division" }, fresh, { ...third, task: { vi: "Ký số", en: "Sign" } }];
  expect(tableOfSteps({ steps: changed, processTable }).rows).toEqual([
    ["1", "Tiếp nhận", "Nhân viên một cửa", "02 giờ", "a"],
    ["2", "Thẩm định", "Trưởng phòng", "1,5 ngày", "b"],
    ["", "Xác minh", "Công chức chuyên môn", "6 giờ", ""],
    ["3", "Ký số", "Giám đốc", "1/2 ngày", "c"],
  ]);
});

test("a process that never was on paper gets a table of the usual columns", async () => {
  const { steps } = stepsOfTable(await importTable({ kind: "csv", text: "TT,Việc,Thời gian\n1,Tiếp nhận hồ sơ,2 giờ\n2,Ký giấy,4 giờ\n" }));
  const own = steps.map(({ source: _source, ...step }) => step);
  const table = tableOfSteps({ steps: own });
  expect(table.columns).toEqual(["Bước", "Nội dung công việc", "Đơn vị thực hiện", "Người thực hiện", "Thời gian", "Biểu mẫu", "Kết quả"]);
  expect(table.rows[0]).toEqual([
    "",
    "Tiếp nhận hồ sơ",
    "Cơ quan giải quyết",
    "Nhân viên Trung tâm Phục vụ hành chính công",
    "2 giờ",
    "",
    "",
  ]);
  const again = stepsOfTable(await importTable({ kind: "xlsx", bytes: await exportTable({ steps: own }, "xlsx") }));
  expect(again.steps.map(({ task, hours }) => [task.vi, hours])).toEqual(steps.map(({ task, hours }) => [task.vi, hours]));
});

test("refused: an old workbook, a picture, an empty file, a table beyond measure", async () => {
  const bad = (bytes: Uint8Array, kind: "csv" | "xlsx" = "xlsx") =>
    importTable({ kind, bytes }).catch((fault: { readonly code?: string }) => fault.code);
  expect(await bad(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe("studio/unreadable-table");
  expect(await bad(Uint8Array.from([0x50, 0x4b, 3, 4]))).toBe("studio/unreadable-table");
  expect(await bad(new Uint8Array(), "csv")).toBe("studio/unreadable-table");
  expect(await bad(new TextEncoder().encode("a;b;c\n".repeat(1200)), "csv")).toBe("studio/unreadable-table");
  expect(await bad(new Uint8Array(6_000_000), "csv")).toBe("studio/too-large");
});
