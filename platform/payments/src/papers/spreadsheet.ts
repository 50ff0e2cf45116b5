import writeXlsxFile from "write-excel-file/node";

/** A sheet as rows of texts and sums; the first row is its heading. */
export type Sheet = readonly (readonly (string | bigint)[])[];

/** A workbook of one sheet; sums are numbers, so that they can be added up there. */
export async function sheetAsXlsx(sheet: Sheet, name: string): Promise<Uint8Array> {
  const rows = sheet.map((row, index) =>
    row.map((cell) => {
      const look = { wrap: true, alignVertical: "top" as const, ...(index === 0 && { fontWeight: "bold" as const }) };
      return typeof cell === "bigint"
        ? { value: Number(cell), type: Number, format: "#,##0", ...look }
        : { value: cell, type: String, ...look };
    }),
  );
  return writeXlsxFile(rows, { sheet: name, columns: (sheet[0] ?? []).map(() => ({ width: 22 })) }).toBuffer();
}
