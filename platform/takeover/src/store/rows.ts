import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RowCount } from "../domain/balance.ts";
import type { ExportRow } from "../domain/export-row.ts";
import type { RowState } from "../domain/import.ts";
import type { RowFault } from "../domain/row-fault.ts";

export interface NewRow {
  readonly line: number;
  readonly oldCode: string;
  readonly raw: ExportRow;
  readonly nationalState: number | undefined;
  readonly fee: bigint;
}

/** A row as it waits to be judged or taken. */
export interface WaitingRow {
  readonly line: number;
  readonly oldCode: string;
  readonly raw: ExportRow;
  readonly isTwice: boolean;
  readonly isTaken: boolean;
}

/** What was found of a row. */
export interface RowJudged {
  readonly line: number;
  readonly state: RowState;
  readonly agencyId: string | undefined;
  readonly procedureCode: string;
  readonly faults: readonly RowFault[];
  /** The number of its day that its code holds already. */
  readonly day: string | undefined;
  readonly counter: number | undefined;
}

const insert = statement(
  "takeover.insert_rows",
  `insert into takeover.row (import_id, line, old_code, raw, national_state, fee, state)
   select $1, line, "oldCode", raw, "nationalState", fee, 'read'
     from jsonb_to_recordset($2::jsonb) as r (line int, "oldCode" text, raw jsonb, "nationalState" int, fee bigint)
   on conflict (import_id, line) do nothing`,
);
const count = statement<{ rows: number; fees: bigint }>(
  "takeover.count_rows",
  "select count(*)::int as rows, coalesce(sum(fee), 0)::bigint as fees from takeover.row where import_id = $1",
);
const waiting = statement<WaitingRow>(
  "takeover.waiting_rows",
  `select r.line, r.old_code as "oldCode", r.raw,
     exists (select from takeover.row b where b.import_id = r.import_id and b.old_code = r.old_code and b.line < r.line and b.old_code <> '') as "isTwice",
     exists (select from takeover.taken t where t.system = $4 and t.old_code = r.old_code) as "isTaken"
   from takeover.row r where r.import_id = $1 and r.state = $2 order by r.line limit $3 for update of r skip locked`,
);
const judge = statement(
  "takeover.judge_rows",
  `update takeover.row w set state = r.state, agency_id = r."agencyId", procedure_code = r."procedureCode", faults = r.faults, day = r.day, counter = r.counter
     from jsonb_to_recordset($2::jsonb) as r (line int, state text, "agencyId" uuid, "procedureCode" text, faults jsonb, day date, counter int)
   where w.import_id = $1 and w.line = r.line`,
);
const claim = statement<{ oldCode: string }>(
  "takeover.claim_codes",
  `insert into takeover.taken (system, old_code, import_id, dossier_id)
   select $2, "oldCode", $1, "dossierId" from jsonb_to_recordset($3::jsonb) as r ("oldCode" text, "dossierId" uuid) order by "oldCode"
   on conflict (system, old_code) do nothing returning old_code as "oldCode"`,
);
/** Once it is a dossier, the person's data stands there alone. */
const taken = statement(
  "takeover.rows_taken",
  `update takeover.row w set state = 'taken', dossier_id = r."dossierId", raw = null
     from jsonb_to_recordset($2::jsonb) as r (line int, "dossierId" uuid) where w.import_id = $1 and w.line = r.line`,
);
const counts = statement<RowCount>(
  "takeover.row_counts",
  `select agency_id as "agencyId", national_state as "nationalState", state, count(*)::int as count, coalesce(sum(fee), 0)::bigint as fees
     from takeover.row where import_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
);
const procedures = statement<{ procedureCode: string; count: number }>(
  "takeover.procedure_counts",
  `select procedure_code as "procedureCode", count(*)::int as count from takeover.row where import_id = $1 and state in ('ready', 'taken', 'already')
    group by 1 order by 2 desc, 1 limit 50`,
);
const causes = statement<{ code: string; column: string; count: number }>(
  "takeover.fault_causes",
  `select f->>'code' as code, f->>'column' as column, count(*)::int as count from takeover.row r, jsonb_array_elements(r.faults) f
    where r.import_id = $1 and r.state = 'fault' group by 1, 2 order by 3 desc, 1, 2`,
);
const faulty = statement<{ line: number; raw: ExportRow; faults: readonly RowFault[] }>(
  "takeover.faulty_rows",
  "select line, raw, faults from takeover.row where import_id = $1 and state = 'fault' and line > $2 order by line limit $3",
);
const counters = statement<{ agencyId: string; day: string; last: number }>(
  "takeover.counters_of_rows",
  `select agency_id as "agencyId", day, max(counter)::int as last from takeover.row where import_id = $1 and state = 'ready' and counter is not null group by 1, 2 order by 1, 2`,
);
const again = statement(
  "takeover.rows_again",
  "update takeover.row set state = 'read', faults = '[]' where import_id = $1 and state in ('ready', 'fault')",
);
const release = statement("takeover.release_codes", "delete from takeover.taken where import_id = $1");

const jsonOf = (rows: readonly object[]) =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));

export async function insertRows(tx: Tx, importId: string, rows: readonly NewRow[]): Promise<void> {
  await insert.run(tx, [importId, jsonOf(rows)]);
}

export function countRows(tx: Tx, importId: string): Promise<{ rows: number; fees: bigint }> {
  return count.one(tx, [importId]);
}

/** Rows of that state, locked; those another process works on are left to it. */
export function lockRows(tx: Tx, importId: string, system: string, state: RowState, limit: number): Promise<WaitingRow[]> {
  return waiting.all(tx, [importId, state, limit, system]);
}

export async function saveJudged(tx: Tx, importId: string, rows: readonly RowJudged[]): Promise<void> {
  if (rows.length > 0) await judge.run(tx, [importId, jsonOf(rows)]);
}

export interface Claimed {
  readonly line: number;
  readonly oldCode: string;
  readonly dossierId: string;
}

/** Of these codes those that were nobody's: each becomes a dossier once, whoever comes first. */
export async function claimCodes(tx: Tx, importId: string, system: string, rows: readonly Claimed[]): Promise<ReadonlySet<string>> {
  return new Set((await claim.all(tx, [importId, system, jsonOf(rows)])).map(({ oldCode }) => oldCode));
}

export async function saveTaken(tx: Tx, importId: string, rows: readonly Claimed[]): Promise<void> {
  if (rows.length > 0) await taken.run(tx, [importId, jsonOf(rows)]);
}

export function countRowsBy(tx: Tx, importId: string): Promise<RowCount[]> {
  return counts.all(tx, [importId]);
}

export function countProcedures(db: Db, importId: string): Promise<{ procedureCode: string; count: number }[]> {
  return procedures.all(db, [importId]);
}

export function countCauses(db: Db, importId: string): Promise<{ code: string; column: string; count: number }[]> {
  return causes.all(db, [importId]);
}

export function listFaultyRows(tx: Tx, importId: string, after: number, limit: number) {
  return faulty.all(tx, [importId, after, limit]);
}

export function listCounters(tx: Tx, importId: string): Promise<{ agencyId: string; day: string; last: number }[]> {
  return counters.all(tx, [importId]);
}

export async function judgeAgain(tx: Tx, importId: string): Promise<void> {
  await again.run(tx, [importId]);
}

export async function releaseCodes(tx: Tx, importId: string): Promise<void> {
  await release.run(tx, [importId]);
}
