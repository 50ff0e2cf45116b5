import { createHash } from "node:crypto";
import { examineFile } from "@motlan/documents";
import { counterOf } from "@motlan/dossiers";
import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { cell, type ExportRow } from "../domain/export-row.ts";
import type { Import } from "../domain/import.ts";
import { judgeRow } from "../domain/judge-row.ts";
import type { RowFault } from "../domain/row-fault.ts";
import { faults } from "../faults.ts";
import { lockImport, saveImportState, shareImport } from "../store/imports.ts";
import { judgeAgain, lockRows, type RowJudged, saveJudged, type WaitingRow } from "../store/rows.ts";
import { type LookAround, lookingAround } from "./look-around.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";

/** Where the scans of an export lie: a folder, an archive. */
export interface Scans {
  /** The bytes at that path inside the export; nothing where there is none. */
  bytes(path: string): Promise<Uint8Array | undefined>;
}

export interface Batch {
  readonly importId: string;
  readonly scans: Scans;
  /** Rows in one act. */
  readonly limit?: number;
  /** What earlier batches of the same run looked up. */
  readonly around?: LookAround;
}

export const ROWS_AT_ONCE = 400;

/**
 * The dry run, some rows at a time: what can be taken and everything that is wrong with the others; nothing is made. Answers how many rows were looked at, none when
 * the import is examined.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now
 */
export async function examineRows(work: Work, { importId, scans, limit = ROWS_AT_ONCE, around }: Batch): Promise<number> {
  const known = await importFor(work, importId);
  refuseOthers(work, known.agencyId);
  const node = nodeOf(work);
  const lookAround = around ?? lookingAround(known.agencyId);
  return node.transaction(async (tx) => {
    const found = await shareImport(tx, importId);
    if (found?.state === "examined") return 0;
    if (found?.state !== "read") throw faults["not-now"]();
    const rows = await lockRows(tx, importId, found.system, "read", limit);
    const judged: RowJudged[] = [];
    for (const row of rows) judged.push(await judge(row, await lookAround(node, row.raw, row.isTwice), scans));
    await saveJudged(tx, importId, judged);
    if (rows.length === 0) await endExamination(work, tx, found);
    return rows.length;
  });
}

async function endExamination(work: Work, tx: Tx, { id, agencyId, rows }: Import): Promise<void> {
  if ((await lockImport(tx, id))?.state !== "read") return;
  await saveImportState(tx, id, "examined");
  await work.announce(tx, { type: "takeover.examined", subject: id, agencyId, data: { rows } });
}

/** Everything is looked at anew, when an agency was opened or a folder of scans completed since. @throws takeover/not-found, takeover/not-yours, takeover/not-now */
export async function examineAgain(work: Work, importId: string): Promise<void> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  await nodeOf(work).transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found?.state !== "examined" && found?.state !== "taken") throw faults["not-now"]();
    await judgeAgain(tx, importId);
    await saveImportState(tx, importId, "read");
  });
}

async function judge(row: WaitingRow, around: Parameters<typeof judgeRow>[1], scans: Scans): Promise<RowJudged> {
  const { line, raw } = row;
  const about = { line, agencyId: around.agency?.id, procedureCode: around.version?.procedureCode ?? cell(raw.columns, "MaTTHC") };
  const nothing = { day: undefined, counter: undefined };
  if (row.isTaken && !row.isTwice) return { ...about, ...nothing, state: "already", faults: [] };
  const verdict = judgeRow(raw, around);
  const found = [...(verdict.ok ? [] : verdict.faults), ...(await scanFaults(raw, scans))];
  if (!verdict.ok || found.length > 0) return { ...about, ...nothing, state: "fault", faults: found };
  const counter = counterOf(verdict.row);
  return { ...about, state: "ready", faults: [], counter, day: counter === undefined ? undefined : localDateOf(verdict.row.submittedAt) };
}

const COLUMN = "tep.csv: DuongDanTaiTepTin";

/** What is wrong with the scans a row names. */
export async function scanFaults({ files }: ExportRow, scans: Scans): Promise<readonly RowFault[]> {
  const found: RowFault[] = [];
  for (const file of files) {
    const path = cell(file, "DuongDanTaiTepTin");
    const bytes = path === "" ? undefined : await scans.bytes(path);
    const hash = cell(file, "SHA256").toLowerCase();
    if (bytes === undefined) found.push({ code: "file-missing", column: COLUMN, value: path });
    else if (hash !== "" && createHash("sha256").update(bytes).digest("hex") !== hash)
      found.push({ code: "file-changed", column: COLUMN, value: path });
    else if (!examineFile(bytes, nameOf(file), "").ok) found.push({ code: "file-refused", column: COLUMN, value: path });
  }
  return found;
}

/** What the file is called; without a name of its own, its place. */
export function nameOf(file: ExportRow["files"][number]): string {
  return cell(file, "TenTepDinhKem") || (cell(file, "DuongDanTaiTepTin").split("/").at(-1) ?? "");
}
