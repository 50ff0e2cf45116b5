import { createHash } from "node:crypto";
import type { Work } from "@motlan/kernel/db";
import { type Cells, cell, type ExportRow, feesOf, oldCodeOf } from "../domain/export-row.ts";
import type { Import } from "../domain/import.ts";
import { faults } from "../faults.ts";
import { readCsv } from "../reading/csv.ts";
import type { ExportFiles } from "../reading/export-files.ts";
import { readNdjson } from "../reading/ndjson.ts";
import { nodeOf } from "./may-run.ts";
import { addRows, type Beginning, beginImport, endReading, type NumberedRow } from "./read-in.ts";
import { keepNumbering } from "./read-numbering.ts";

/** The tables of an export; the first that is there holds the dossiers. */
export const TABLES = {
  dossiers: ["ho-so.csv", "ho-so.ndjson"],
  fees: "le-phi.csv",
  history: "tien-do.csv",
  files: "tep.csv",
  numbers: "so.csv",
} as const;
/** Old codes of agencies and procedures, and what they are here. */
export const MAPS = { agencies: "don-vi.csv", procedures: "thu-tuc.csv" } as const;
const ROWS_AT_ONCE = 1000;

export interface Reading extends Omit<Beginning, "digest" | "name"> {
  readonly files: ExportFiles;
  readonly onRows?: (rows: number) => void;
}

/**
 * Reads an export in, or goes on where its reading stopped. Its tables together make the import what it is: one that was changed is another import.
 * @throws takeover/not-yours, takeover/system-needed, takeover/no-dossiers, takeover/rows-lost
 */
export async function readExport(work: Work, { files, onRows = () => undefined, ...about }: Reading): Promise<Import> {
  const name = TABLES.dossiers.find((one) => files.names.includes(one));
  if (name === undefined) throw faults["no-dossiers"]();
  const begun = await beginImport(work, { ...about, name, digest: await digestOf(files) });
  if (begun.state !== "reading") return begun;
  const beside = await readBeside(files);
  if (files.names.includes(TABLES.numbers))
    await keepNumbering(
      nodeOf(work),
      begun,
      readCsv(files.text(TABLES.numbers)),
      (code) => beside.agencies.get(code.toUpperCase()) ?? code,
    );
  let batch: NumberedRow[] = [];
  let counted = { rows: 0, fees: 0n };
  const rows = name.endsWith(".csv") ? rowsOfCsv(files.text(name)) : readNdjson(files.text(name));
  for await (const read of rows) {
    const row = withBeside(read, beside);
    counted = { rows: counted.rows + 1, fees: counted.fees + feesOf(row) };
    // The first line of the file names the columns.
    batch.push({ line: counted.rows + 1, row });
    if (batch.length === ROWS_AT_ONCE) {
      await addRows(work, begun.id, batch);
      onRows(counted.rows);
      batch = [];
    }
  }
  if (batch.length > 0) await addRows(work, begun.id, batch);
  await endReading(work, begun.id, counted);
  return { ...begun, ...counted, state: "read" };
}

async function digestOf(files: ExportFiles): Promise<string> {
  const hash = createHash("sha256");
  const tables = [...TABLES.dossiers, TABLES.fees, TABLES.history, TABLES.files, TABLES.numbers, MAPS.agencies, MAPS.procedures];
  for (const name of tables) {
    if (!files.names.includes(name)) continue;
    hash.update(`${name}\n`);
    for await (const chunk of files.text(name)) hash.update(chunk);
  }
  return hash.digest("hex");
}

async function* rowsOfCsv(text: AsyncIterable<string>): AsyncGenerator<ExportRow> {
  for await (const columns of readCsv(text)) yield { columns, fees: [], history: [], files: [] };
}

type ByCode = ReadonlyMap<string, readonly Cells[]>;

interface Beside {
  readonly fees: ByCode;
  readonly history: ByCode;
  readonly files: ByCode;
  readonly agencies: ReadonlyMap<string, string>;
  readonly procedures: ReadonlyMap<string, string>;
}

async function readBeside(files: ExportFiles): Promise<Beside> {
  const table = (name: string) =>
    files.names.includes(name) ? byCode(readCsv(files.text(name))) : Promise.resolve(new Map<string, Cells[]>());
  const map = (name: string) =>
    files.names.includes(name) ? oldToNew(readCsv(files.text(name))) : Promise.resolve(new Map<string, string>());
  return {
    ...{ fees: await table(TABLES.fees), history: await table(TABLES.history), files: await table(TABLES.files) },
    ...{ agencies: await map(MAPS.agencies), procedures: await map(MAPS.procedures) },
  };
}

async function byCode(lines: AsyncIterable<Cells>): Promise<ByCode> {
  const found = new Map<string, Cells[]>();
  for await (const { MaHoSo = "", ...cells } of lines) {
    const code = oldCodeOf({ columns: { MaHoSo } });
    const list = found.get(code);
    if (list === undefined) found.set(code, [cells]);
    else list.push(cells);
  }
  return found;
}

async function oldToNew(lines: AsyncIterable<Cells>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const cells of lines) found.set(cell(cells, "MaCu").toUpperCase(), cell(cells, "MaMoi"));
  return found;
}

function withBeside(row: ExportRow, beside: Beside): ExportRow {
  const code = oldCodeOf(row);
  const { columns } = row;
  const renamed = (column: string, map: ReadonlyMap<string, string>) =>
    map.get(cell(columns, column).toUpperCase()) ?? cell(columns, column);
  return {
    columns: { ...columns, DonViXuLy: renamed("DonViXuLy", beside.agencies), MaTTHC: renamed("MaTTHC", beside.procedures) },
    fees: [...row.fees, ...(beside.fees.get(code) ?? [])],
    history: [...row.history, ...(beside.history.get(code) ?? [])],
    files: [...row.files, ...(beside.files.get(code) ?? [])],
  };
}
