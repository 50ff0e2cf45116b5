import { statement, type Tx } from "@motlan/kernel/db";

/** A line of the register as the table has it. */
export interface RegisterRow {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly versionId: string;
  readonly applicant: string | null;
  readonly channel: string;
  readonly status: string;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly decidedAt: Date | null;
  readonly returnedAt: Date | null;
}

const rows = statement<RegisterRow>(
  "dossiers.register_rows",
  `select id as "dossierId", code, procedure_code as "procedureCode", version_id as "versionId", known->'applicant'->'values'->>'fullName' as applicant, channel, status,
     submitted_at as "submittedAt", due_at as "dueAt", decided_at as "decidedAt", returned_at as "returnedAt"
   from dossiers.dossier where agency_id = $1 and submitted_at >= $2 and submitted_at < $3 order by submitted_at, id limit $4`,
);

export function listRegisterRows(tx: Tx, agencyId: string, from: Date, to: Date, limit: number): Promise<RegisterRow[]> {
  return rows.all(tx, [agencyId, from, to, limit]);
}
