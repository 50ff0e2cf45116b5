import { csvFile } from "@motlan/formats";
import type { Work } from "@motlan/kernel/db";
import type { ExportRow } from "../domain/export-row.ts";
import { isRowFaultCode, ROW_FAULTS, type RowFault } from "../domain/row-fault.ts";
import { listFaultyRows } from "../store/rows.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";

const AT_ONCE = 1000;

/** Columns of ours; reading leaves them out, so that the mended file goes in as it is. */
const OURS = ["_Dong", "_Cot", "_LyDo", "_CachSua", "_Why", "_WhatToDo"] as const;

/**
 * The rows that could not be taken, each as it stood in the file, with the column, why, and what to do. Mended, the file is another import of the same software: put
 * in the place of ho-so.csv, with the tables beside it as they are.
 * @throws takeover/not-found, takeover/not-yours
 */
export async function readFaultFile(work: Work, importId: string): Promise<Buffer> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  const rows = await nodeOf(work).transaction(async (tx) => {
    const all: { line: number; raw: ExportRow; faults: readonly RowFault[] }[] = [];
    for (let after = 0; ; ) {
      const some = await listFaultyRows(tx, importId, after, AT_ONCE);
      all.push(...some);
      after = some.at(-1)?.line ?? 0;
      if (some.length < AT_ONCE) return all;
    }
  });
  const columns = [...new Set(rows.flatMap(({ raw }) => Object.keys(raw.columns)))];
  const lines = rows.map(({ line, raw, faults }) => [line, ...reasonsOf(faults), ...columns.map((column) => raw.columns[column] ?? "")]);
  return Buffer.from(csvFile([[...OURS, ...columns], ...lines]));
}

function reasonsOf(faults: readonly RowFault[]): readonly string[] {
  const row = ({ code }: RowFault) => ROW_FAULTS[isRowFaultCode(code) ? code : "unforeseen"];
  const all = (say: (fault: RowFault) => string) => faults.map(say).join(" | ");
  return [
    all(({ column, value }) => (value === undefined || value === "" ? column : `${column} = ${value}`)),
    all((fault) => row(fault).why.vi),
    all((fault) => row(fault).mend.vi),
    all((fault) => row(fault).why.en),
    all((fault) => row(fault).mend.en),
  ];
}
