import { type Cells, type ExportRow, tidyCell } from "../domain/export-row.ts";

/** Rows of a file with a JSON object a line, as `DongBoHoSoMC` names its members; lists stand inside. A line that is no JSON is a row all the same, so that it counts. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<ExportRow> {
  let left = "";
  for await (const chunk of text) {
    const lines = (left + chunk).split(/\r?\n/);
    left = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield rowOf(line.replace(/^\uFEFF/, ""));
  }
  if (left.trim() !== "") yield rowOf(left);
}

function rowOf(line: string): ExportRow {
  const read = parsed(line);
  if (!isMembers(read)) return { columns: { KhongDocDuoc: tidyCell(line).slice(0, 200) }, fees: [], history: [], files: [] };
  const asked = listIn(read, "DanhSachHoSoBoSung").findLast(({ NgayTiepNhanBoSung = "" }) => NgayTiepNhanBoSung === "");
  return {
    columns: {
      ...cellsIn(read),
      ...(asked !== undefined && { NgayYeuCauBoSung: asked.NgayBoSung ?? "", NoiDungBoSung: asked.NoiDungBoSung ?? "" }),
    },
    fees: listIn(read, "DanhSachLePhi"),
    history: listIn(read, "TienDo"),
    files: listIn(read, "TaiLieuNop"),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellsIn(value: Readonly<Record<string, unknown>>): Cells {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, cell]) =>
      !name.startsWith("_") && (typeof cell === "string" || typeof cell === "number") ? [[name, tidyCell(String(cell))] as const] : [],
    ),
  );
}

function listIn(value: Readonly<Record<string, unknown>>, name: string): readonly Cells[] {
  const list = value[name];
  return Array.isArray(list) ? list.flatMap((one: unknown) => (isMembers(one) ? [cellsIn(one)] : [])) : [];
}
