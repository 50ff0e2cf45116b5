import { findAgency } from "@motlan/agencies";
import { recountImport } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";
import { may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type Balance, balanceOf } from "../domain/balance.ts";
import type { Import } from "../domain/import.ts";
import { isRowFaultCode, ROW_FAULTS } from "../domain/row-fault.ts";
import { listImportsOf } from "../store/imports.ts";
import { countCauses, countProcedures, countRowsBy } from "../store/rows.ts";
import { importFor, nodeOf, refuseOthers } from "./may-run.ts";

/** The imports of an agency, the latest first. @throws takeover/not-yours */
export async function listImports(work: Work, agencyId: string): Promise<readonly Import[]> {
  if (!may(work.actor, "takeover.confirm", agencyId)) refuseOthers(work, agencyId);
  return nodeOf(work).transaction((tx) => listImportsOf(tx, agencyId));
}

export interface ImportRead {
  readonly import: Import;
  readonly balance: Balance;
  readonly procedures: readonly { readonly procedureCode: string; readonly count: number }[];
  /** What is wrong with how many rows, in which column. */
  readonly causes: readonly { readonly column: string; readonly count: number; readonly why: Text; readonly mend: Text }[];
}

/** How an import stands: its balance sheet counted anew, and what is wrong. @throws takeover/not-found, takeover/not-yours */
export async function readImport(work: Work, importId: string): Promise<ImportRead> {
  const found = await importFor(work, importId);
  return nodeOf(work).transaction(async (tx) => {
    const causes = await countCauses(tx, importId);
    return {
      import: found,
      balance: await balanceNow(work, found),
      procedures: await countProcedures(tx, importId),
      causes: causes.map(({ code, column, count }) => ({ column, count, ...ROW_FAULTS[isRowFaultCode(code) ? code : "unforeseen"] })),
    };
  });
}

/** Counted from the rows and from the dossiers, never remembered. */
export function balanceNow(work: Work, { id, rows, fees }: Import): Promise<Balance> {
  const node = nodeOf(work);
  return node.transaction(async (tx) => balanceOf({ rows, fees }, await countRowsBy(tx, id), await recountImport(node, id)));
}

/** What the agencies in a balance sheet are called, by their ids. */
export async function agenciesIn({ db }: Work, { lines }: Balance): Promise<ReadonlyMap<string, Text>> {
  const names = new Map<string, Text>();
  for (const { agencyId } of lines) {
    const agency = agencyId === null || names.has(agencyId) ? undefined : await findAgency(db, agencyId);
    if (agency !== undefined) names.set(agency.id, agency.name);
  }
  return names;
}
