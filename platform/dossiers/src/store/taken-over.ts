import type { JsonObject, Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import { type Dossier, openSteps } from "../domain/dossier.ts";
import { linesOf } from "../domain/queue-line.ts";
import type { HistoryLine } from "./history.ts";
import type { SearchRow } from "./search.ts";

/** Many dossiers in one statement each way: what comes by the hundred thousand is not written one by one. */
const dossiers = statement(
  "dossiers.insert_taken_over",
  `insert into dossiers.dossier (id, code, procedure_code, version_id, agency_id, person_id, acting_for, channel, delivery, language, status, step, process, marks, answers,
     known, origins, fee, submitted_at, taken_in_at, clock_from, due_at, paused_at, step_due_at, decided_at, decided_by, returned_at, request_key)
   select id, code, "procedureCode", "versionId", "agencyId", "personId", "actingFor", channel, delivery, language, status, step, process, marks, answers,
     known, origins, fee, "submittedAt", "takenInAt", "clockFrom", "dueAt", "pausedAt", "stepDueAt", "decidedAt", "decidedBy", "returnedAt", 'takeover:' || id
   from jsonb_to_recordset($1::jsonb) as r (id uuid, code text, "procedureCode" text, "versionId" uuid, "agencyId" uuid, "personId" uuid, "actingFor" text, channel text,
     delivery text, language text, status text, step text, process jsonb, marks jsonb, answers jsonb, known jsonb, origins jsonb, fee bigint, "submittedAt" timestamptz,
     "takenInAt" timestamptz, "clockFrom" timestamptz, "dueAt" timestamptz, "pausedAt" timestamptz, "stepDueAt" timestamptz, "decidedAt" timestamptz, "decidedBy" text,
     "returnedAt" timestamptz)`,
);
const histories = statement(
  "dossiers.insert_taken_history",
  `insert into dossiers.history (dossier_id, at, move, from_status, to_status, step, actor, note)
   select "dossierId", at, move, null, "to", step, $2, note
   from jsonb_to_recordset($1::jsonb) as r (n int, "dossierId" uuid, at timestamptz, move text, "to" text, step text, note jsonb) order by n`,
);
const lines = statement(
  "dossiers.insert_taken_lines",
  `insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, status, step, post, due_at, submitted_at, paid, foremost, beside, risk_at,
     step_due_at)
   select "dossierId", "agencyId", code, "procedureCode", title, applicant, status, step, post, "dueAt", "submittedAt", true, foremost, beside, "riskAt", "stepDueAt"
   from jsonb_to_recordset($1::jsonb) as r ("dossierId" uuid, "agencyId" uuid, code text, "procedureCode" text, title jsonb, applicant text, status text, step text, post text,
     "dueAt" timestamptz, "submittedAt" timestamptz, foremost boolean, beside int, "riskAt" timestamptz, "stepDueAt" timestamptz)`,
);
const searchRows = statement(
  "dossiers.insert_taken_search",
  `insert into dossiers.search_row (dossier_id, agency_id, name, keys, phone_reversed, personal_number, revision)
   select "dossierId", "agencyId", name, keys, "phoneReversed", "personalNumber", revision
   from jsonb_to_recordset($1::jsonb) as r ("dossierId" uuid, "agencyId" uuid, name text, keys text[], "phoneReversed" text, "personalNumber" text, revision int)`,
);
const requests = statement(
  "dossiers.insert_taken_requests",
  `insert into dossiers.request_for_more (id, dossier_id, asked_at, official_id, faults)
   select id, "dossierId", "askedAt", '00000000-0000-0000-0000-000000000000', faults
   from jsonb_to_recordset($1::jsonb) as r (id uuid, "dossierId" uuid, "askedAt" timestamptz, faults jsonb)`,
);

/** JSON, with whole đồng written out. */
function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

export async function insertTakenOver(tx: Tx, rows: readonly Dossier[]): Promise<void> {
  await dossiers.run(tx, [jsonOf(rows)]);
}

export async function insertTakenHistory(tx: Tx, rows: readonly HistoryLine[], actor: JsonObject): Promise<void> {
  await histories.run(tx, [jsonOf(rows.map((row, n) => ({ n, ...row, note: row.note ?? {} }))), actor]);
}

export interface TakenLine {
  readonly dossier: Dossier;
  readonly title: Text;
  readonly applicant: string;
  readonly riskAt: Date | undefined;
}

/** The open ones' lines in the queue; while the clock stands nothing can become late. */
export async function insertTakenLines(tx: Tx, open: readonly TakenLine[]): Promise<void> {
  const rows = open.flatMap(({ dossier: d, title, applicant, riskAt }) =>
    linesOf(d).map(({ post, status, step }, n) => ({
      ...{ dossierId: d.id, agencyId: d.agencyId, code: d.code, procedureCode: d.procedureCode, submittedAt: d.submittedAt },
      ...{ title, applicant, post, status, step, foremost: n === 0, beside: Math.max(1, openSteps(d).length) },
      ...(d.pausedAt === undefined && { dueAt: d.dueAt, stepDueAt: d.stepDueAt, riskAt }),
    })),
  );
  if (rows.length > 0) await lines.run(tx, [jsonOf(rows)]);
}

export async function insertTakenSearch(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  await searchRows.run(tx, [jsonOf(rows)]);
}

export interface TakenRequest {
  readonly id: string;
  readonly dossierId: string;
  readonly askedAt: Date;
  readonly faults: readonly { readonly words: string }[];
}

export async function insertTakenRequests(tx: Tx, rows: readonly TakenRequest[]): Promise<void> {
  if (rows.length > 0) await requests.run(tx, [jsonOf(rows)]);
}

const codesTaken = statement<{ code: string }>("dossiers.codes_taken", "select code from dossiers.dossier where code = any($1::text[])");
const raise = statement(
  "dossiers.raise_counters",
  `insert into dossiers.counter (agency_id, day, last) select "agencyId", day, last
     from jsonb_to_recordset($1::jsonb) as r ("agencyId" uuid, day date, last int) order by "agencyId", day
   on conflict (agency_id, day) do update set last = greatest(dossiers.counter.last, excluded.last)`,
);
const take = statement<CounterRow>(
  "dossiers.take_numbers",
  `insert into dossiers.counter (agency_id, day, last) select "agencyId", day, last
     from jsonb_to_recordset($1::jsonb) as r ("agencyId" uuid, day date, last int) order by "agencyId", day
   on conflict (agency_id, day) do update set last = dossiers.counter.last + excluded.last returning agency_id as "agencyId", day, last`,
);
const byOldCode = statement<{ id: string }>(
  "dossiers.by_old_code",
  "select id from dossiers.dossier where origins->'source'->>'from' = 'takeover' and origins->'source'->>'number' = $1 order by submitted_at desc limit 5",
);
const recounted = statement<TakenCount>(
  "dossiers.count_import",
  `select agency_id as "agencyId", (origins->'source'->>'state')::int as state, count(*)::int as count, sum(fee)::bigint as fees from dossiers.dossier
    where origins->'source'->>'from' = 'takeover' and origins->'source'->>'importId' = $1 group by 1, 2 order by 1, 2`,
);
const openOf = statement<{ id: string }>(
  "dossiers.open_of_import",
  `select id from dossiers.dossier d where origins->'source'->>'from' = 'takeover' and origins->'source'->>'importId' = $1
     and status in ('open', 'consulting', 'recording', 'sealing') and id > $2 order by id limit $3`,
);
const forget = statement<{ count: number }>("dossiers.forget_import", "select dossiers.forget_import($1) as count");

export interface TakenCount {
  readonly agencyId: string;
  readonly state: number;
  readonly count: number;
  readonly fees: bigint;
}

export async function listCodesTaken(tx: Tx, codes: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await codesTaken.all(tx, [[...codes]])).map(({ code }) => code));
}

export interface CounterRow {
  readonly agencyId: string;
  readonly day: string;
  readonly last: number;
}

/** A counter never goes back. */
export async function raiseCounters(tx: Tx, rows: readonly CounterRow[]): Promise<void> {
  if (rows.length > 0) await raise.run(tx, [jsonOf(rows)]);
}

/** So many numbers (`last`) of each agency's day at once; answers the last of each. */
export async function takeNumbers(tx: Tx, counts: readonly CounterRow[]): Promise<readonly CounterRow[]> {
  return counts.length === 0 ? [] : take.all(tx, [jsonOf(counts)]);
}

export async function listIdsByOldCode(tx: Tx, code: string): Promise<readonly string[]> {
  return (await byOldCode.all(tx, [code])).map(({ id }) => id);
}

export function countImport(tx: Tx, importId: string): Promise<TakenCount[]> {
  return recounted.all(tx, [importId]);
}

export async function listOpenOfImport(tx: Tx, importId: string, after: string, limit: number): Promise<readonly string[]> {
  return (await openOf.all(tx, [importId, after, limit])).map(({ id }) => id);
}

/** How many were taken out again; nothing where one of them has moved on. */
export async function forgetImport(tx: Tx, importId: string): Promise<number | undefined> {
  const { count } = await forget.one(tx, [importId]);
  return count < 0 ? undefined : count;
}
