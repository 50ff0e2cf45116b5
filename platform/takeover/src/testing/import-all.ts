import type { Work } from "@motlan/kernel/db";
import { examineRows, type Scans } from "../actions/examine-rows.ts";
import { addRows, beginImport, endReading } from "../actions/read-in.ts";
import { beginTaking, takeRows } from "../actions/take-rows.ts";
import { type ExportRow, feesOf } from "../domain/export-row.ts";

export const NO_SCANS: Scans = { bytes: async () => undefined };

let files = 0;

/** Rows read in and gone through dry; answers the import. Without a digest each is another file. */
export async function examined(
  work: () => Work,
  agencyId: string,
  rows: readonly ExportRow[],
  { scans = NO_SCANS, limit = 3, digest = "", system = "Phần mềm cũ" } = {},
): Promise<string> {
  files += 1;
  const about = { agencyId, system, name: "ho-so.csv", begunName: "Thử", digest: digest === "" ? `file ${files}` : digest };
  const { id } = await beginImport(work(), about);
  await addRows(
    work(),
    id,
    rows.map((row, n) => ({ line: n + 2, row })),
  );
  await endReading(work(), id, { rows: rows.length, fees: rows.reduce((sum, row) => sum + feesOf(row), 0n) });
  while ((await examineRows(work(), { importId: id, scans, limit })) > 0);
  return id;
}

/** The same, and taken. */
export async function imported(...[work, agencyId, rows, options = {}]: Parameters<typeof examined>): Promise<string> {
  const importId = await examined(work, agencyId, rows, options);
  await takeAll(work, importId, options);
  return importId;
}

export async function takeAll(work: () => Work, importId: string, { scans = NO_SCANS, limit = 3 } = {}): Promise<void> {
  await beginTaking(work(), importId);
  while ((await takeRows(work(), { importId, scans, limit })) > 0);
}
