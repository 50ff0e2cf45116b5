import { crc32, deflateRawSync } from "node:zlib";
import { unpackWorkbook, writeZip } from "@motlan/formats/workbook";
import { expect, test } from "vitest";
import { stepsOfTable } from "../domain/table/steps-of-table.ts";
import { exportTable } from "./export-table.ts";
import { importTable, type TableInput } from "./import-table.ts";

/** Far below what an attack takes, above what a busy machine adds: whoever uploads a file holds everybody else up for as long as it is read. */
const LONGEST_MS = 10_000;

async function said(input: TableInput): Promise<string> {
  const began = performance.now();
  const answer = await importTable(input).then(
    (table) => (stepsOfTable(table).steps.length >= 0 ? "read" : ""),
    (fault: { readonly code?: string }) => fault.code ?? "",
  );
  expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  return answer;
}

async function workbookWith(sheet: string): Promise<Uint8Array> {
  const parts = unpackWorkbook(await exportTable({ steps: [] }, "xlsx")) ?? new Map();
  const whole = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</worksheet>`;
  return writeZip(new Map([...parts, ["xl/worksheets/sheet1.xml", Buffer.from(whole)]]));
}
const cell = (row: number, name = `A${row}`) => `<row r="${row}"><c r="${name}"><v>1</v></c></row>`;

test.each([
  ["a cell in the farthest corner", `${cell(1)}${cell(1048576, "XFD1048576")}</sheetData>`],
  ["the same, its place written as a reference", `${cell(1)}${cell(1048576, "&#88;FD1048576")}</sheetData>`],
  ["rows beyond measure", `${Array.from({ length: 60_000 }, (_, at) => cell(at + 1)).join("")}</sheetData>`],
])("a workbook with %s is refused", async (_, sheet) => {
  expect(await said({ kind: "xlsx", bytes: await workbookWith(sheet) })).toBe("studio/unreadable-table");
});

test("merged cells without number do no harm", async () => {
  const merged = '<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000);
  const bytes = await workbookWith(`${cell(1)}${cell(2)}${cell(3)}</sheetData><mergeCells>${merged}</mergeCells>`);
  expect(["read", "studio/unreadable-table"]).toContain(await said({ kind: "xlsx", bytes }));
});

/** One packed part under many names, each said to be empty: 37 kB that unpack to gigabytes. */
function overlapping(names: number): Buffer {
  const content = Buffer.alloc(12 * 1024 * 1024, 0x20);
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.write("PK\u0003\u0004", "latin1");
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(packed.length, 18);
  const entries = Array.from({ length: names }, (_, at) => {
    const name = Buffer.from(at === 0 ? "xl/workbook.xml" : `xl/worksheets/sheet${at}.xml`);
    const entry = Buffer.alloc(46);
    entry.write("PK\u0001\u0002", "latin1");
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(names, 8);
  end.writeUInt16LE(names, 10);
  end.writeUInt32LE(head.length + packed.length, 16);
  return Buffer.concat([head, packed, ...entries, end]);
}

test("an archive that unpacks to more than it says is refused", async () => {
  expect(await said({ kind: "xlsx", bytes: overlapping(2) })).toBe("studio/unreadable-table");
  expect(await said({ kind: "xlsx", bytes: overlapping(900) })).toBe("studio/unreadable-table");
});

const MANY = 100_000;
test.each([
  ["openings of tables", "<table ".repeat(MANY)],
  ["openings of tags", `<table></table>${"<".repeat(MANY)}`],
  ["comments never closed", `<table></table>${"<!--".repeat(MANY)}`],
  ["heads never closed", `${"<head ".repeat(MANY)}<table></table>`],
  ["styles never closed", `<table><tr><td>a</td></tr></table>${"<style ".repeat(MANY)}`],
  ["cells never closed", `<table><tr>${"<td ".repeat(MANY)}</table>`],
  ["rows never closed", `<table>${"<tr ".repeat(MANY)}</table>`],
  ["spans over spans", `<table>${`<tr>${"<td rowspan=200 colspan=200>".repeat(20)}`.repeat(1000)}</table>`],
  ["empty lines", "\n".repeat(MANY)],
  ["blanks between bars", `|a|\n|b|\n${" ".repeat(MANY)}a`],
  ["blanks in a cell", `TT\tNội dung\tThời gian\n1\t${" ".repeat(MANY)}a\t1 giờ\n2\tKý\t${" ".repeat(MANY)}giờ\n`],
  [
    "digits in a time",
    `TT\tNội dung\tNgười thực hiện\tThời gian\n1\tTiếp nhận\tCán bộ\t${"1".repeat(MANY)}\n2\tKý\tGiám đốc\t${"1,".repeat(MANY)}x\n`,
  ],
  [
    "dashes in a cell",
    `TT\tNội dung\tNgười thực hiện\tThời gian\n1\t${"- a ".repeat(MANY)}\tCán bộ\t${"1-".repeat(MANY)}\n2\tKý\tGiám đốc\t1\n`,
  ],
  [
    "times without end",
    `TT\tNội dung\tNgười thực hiện\tThời gian\n1\tTiếp nhận\tCán bộ\t${"1,".repeat(4000)}x\n2\tKý\tGiám đốc\t${"1".repeat(9000)}\n`,
  ],
  ["quotes", `"${'"a'.repeat(MANY)}\n1;2\n`],
])("pasted: %s are read or refused in no time", async (_, text) => {
  for (const kind of ["text", "csv"] as const) expect(["read", "studio/unreadable-table"]).toContain(await said({ kind, text }));
});
