import { getAgency } from "@motlan/agencies";
import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type ExportRow, feesOf, oldCodeOf } from "../domain/export-row.ts";
import type { Import } from "../domain/import.ts";
import { stateOf } from "../domain/judge-row.ts";
import { faults } from "../faults.ts";
import { findOrInsertImport, lockImport, saveImportRead, shareImport } from "../store/imports.ts";
import { countRows, insertRows } from "../store/rows.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";

export interface Beginning {
  readonly agencyId: string;
  /** Name of the software the file comes from. */
  readonly system: string;
  /** What the file or folder is called. */
  readonly name: string;
  /** SHA-256 of the file of dossiers. */
  readonly digest: string;
  readonly begunName: string;
}

const LONGEST = 80;

/** Begins an import; the same file of the same software for the same agency is the same import, and goes on where it stopped. @throws takeover/not-yours, takeover/system-needed */
export async function beginImport(work: Work, input: Beginning): Promise<Import> {
  const { agencyId, name, digest, begunName } = input;
  refuseOthers(work, agencyId);
  const system = input.system.trim();
  if (system === "" || system.length > LONGEST) throw faults["system-needed"]();
  await getAgency(work.db, agencyId);
  return nodeOf(work).transaction(async (tx) => {
    const begunAt = work.clock.now();
    const begunBy = work.actor.kind === "official" ? work.actor.officialId : null;
    const { found, isNew } = await findOrInsertImport(tx, {
      id: newId(begunAt),
      agencyId,
      system,
      name,
      digest,
      begunAt,
      begunBy,
      begunName,
    });
    if (found === undefined) throw faults["not-found"]();
    if (isNew) await work.announce(tx, { type: "takeover.begun", subject: found.id, agencyId, data: { system, digest } });
    return found;
  });
}

export interface NumberedRow {
  readonly line: number;
  readonly row: ExportRow;
}

/** Rows of the file, some at a time; one that is here already stays as it is. @throws takeover/not-found, takeover/not-yours, takeover/not-now */
export async function addRows(work: Work, importId: string, rows: readonly NumberedRow[]): Promise<void> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  await nodeOf(work).transaction(async (tx) => {
    if ((await shareImport(tx, importId))?.state !== "reading") throw faults["not-now"]();
    const read = rows.map(({ line, row }) => ({ line, oldCode: oldCodeOf(row), raw: row, nationalState: stateOf(row), fee: feesOf(row) }));
    await insertRows(tx, importId, read);
  });
}

/**
 * All rows are here: as many as the reader counted, with the same fees. From now on the balance is held against these two numbers.
 * @throws takeover/not-found, takeover/not-yours, takeover/not-now, takeover/rows-lost
 */
export async function endReading(work: Work, importId: string, counted: { readonly rows: number; readonly fees: bigint }): Promise<void> {
  refuseOthers(work, (await importFor(work, importId)).agencyId);
  await nodeOf(work).transaction(async (tx) => {
    if ((await lockImport(tx, importId))?.state !== "reading") throw faults["not-now"]();
    const here = await countRows(tx, importId);
    if (here.rows !== counted.rows || here.fees !== counted.fees) throw faults["rows-lost"]({ inFile: counted.rows, here: here.rows });
    await saveImportRead(tx, importId, counted);
  });
}
