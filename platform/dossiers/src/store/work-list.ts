import { statement, type Tx } from "@motlan/kernel/db";
import { ENTRY_COLUMNS, FIRST, type QueueEntry, type QueuePage } from "./queue.ts";

/** What of a list is wanted: everything, what is late, at risk of it, or just came back from its applicant; of one procedure or all. */
export interface WorkFilter {
  readonly only?: "late" | "at-risk" | "came-back" | undefined;
  readonly procedureCode?: string | undefined;
}

/** A condition that a parameter switches; each list stays one walk along its index. */
const filtered = (only: string, procedure: string, now: string) =>
  `(${procedure}::text is null or procedure_code = ${procedure}) and (case ${only}::text when 'late' then due_at < ${now}
     when 'at-risk' then risk_at <= ${now} and due_at >= ${now}
     when 'came-back' then (select h.move from dossiers.history h where h.dossier_id = queue_entry.dossier_id order by h.id desc limit 1) in ('supplement', 'correct')
     else true end)`;

const ofOfficials = statement<QueueEntry>(
  "dossiers.work_of_officials",
  `select w.* from unnest($2::uuid[]) as o(id) cross join lateral (
     select ${ENTRY_COLUMNS} from dossiers.queue_entry
      where agency_id = $1 and official_id = o.id and (due_at, dossier_id) > ($3, $4) and ${filtered("$6", "$7", "$8")}
      order by due_at, dossier_id limit $5) as w
   order by w."dueAt", w."dossierId" limit $5`,
);
const unassigned = statement<QueueEntry>(
  "dossiers.work_unassigned",
  `select w.* from unnest($2::text[]) as p(kind) cross join lateral (
     select ${ENTRY_COLUMNS} from dossiers.queue_entry
      where agency_id = $1 and post = p.kind and official_id is null and (due_at, dossier_id) > ($3, $4) and ${filtered("$6", "$7", "$8")}
      order by due_at, dossier_id limit $5) as w
   order by w."dueAt", w."dossierId" limit $5`,
);
const ofAgency = statement<QueueEntry>(
  "dossiers.work_of_agency",
  `select ${ENTRY_COLUMNS} from dossiers.queue_entry
    where agency_id = $1 and foremost and (due_at, dossier_id) > ($2, $3) and ${filtered("$5", "$6", "$7")} order by due_at, dossier_id limit $4`,
);

const after = ({ after: last = FIRST }: QueuePage) => [last.dueAt, last.dossierId];

/** What is these officials', at whichever post, most urgent first. */
export function listWorkOf(tx: Tx, agencyId: string, officials: readonly string[], page: QueuePage, filter: WorkFilter, now: Date) {
  return ofOfficials.all(tx, [agencyId, [...officials], ...after(page), page.limit, filter.only, filter.procedureCode, now]);
}

/** What is nobody's at these kinds of post. */
export function listUnassigned(tx: Tx, agencyId: string, posts: readonly string[], page: QueuePage, filter: WorkFilter, now: Date) {
  return unassigned.all(tx, [agencyId, [...posts], ...after(page), page.limit, filter.only, filter.procedureCode, now]);
}

/** The agency's dossiers with a deadline, each once. */
export function listWorkOfAgency(tx: Tx, agencyId: string, page: QueuePage, filter: WorkFilter, now: Date) {
  return ofAgency.all(tx, [agencyId, ...after(page), page.limit, filter.only, filter.procedureCode, now]);
}

/** Open lines by post and official, with what is late and at risk: the load of each. */
export interface LoadRow {
  readonly post: string;
  readonly officialId: string | null;
  readonly open: number;
  readonly late: number;
  readonly atRisk: number;
  readonly waiting: number;
}

const loads = statement<LoadRow>(
  "dossiers.loads",
  `select post, official_id as "officialId", count(*)::int as open, count(*) filter (where due_at < $2)::int as late,
     count(*) filter (where risk_at <= $2 and due_at >= $2)::int as "atRisk", count(*) filter (where status <> 'open')::int as waiting
   from dossiers.queue_entry where agency_id = $1 group by post, official_id order by post, official_id nulls first`,
);

export function readLoadsOfAgency(tx: Tx, agencyId: string, now: Date): Promise<LoadRow[]> {
  return loads.all(tx, [agencyId, now]);
}

const procedures = statement<{ code: string; title: QueueEntry["title"]; open: number }>(
  "dossiers.procedures_in_queue",
  `select procedure_code as code, (array_agg(title))[1] as title, count(*)::int as open from dossiers.queue_entry
    where agency_id = $1 and (official_id = any($2::uuid[]) or (official_id is null and post = any($3::text[])))
    group by procedure_code order by open desc, procedure_code limit 60`,
);

/** The procedures of what is these officials' or nobody's at these kinds of post, the commonest first. */
export function listProceduresInQueue(tx: Tx, agencyId: string, officials: readonly string[], posts: readonly string[]) {
  return procedures.all(tx, [agencyId, [...officials], [...posts]]);
}

export interface LateStep {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly step: string;
  readonly post: string;
  readonly officialId: string | null;
  readonly stepDueAt: Date;
}

const lateSteps = statement<LateStep>(
  "dossiers.late_steps",
  `select dossier_id as "dossierId", agency_id as "agencyId", step, post, official_id as "officialId", step_due_at as "stepDueAt" from dossiers.queue_entry
    where status = 'open' and step_due_at >= $1 and step_due_at < $2 and (step_due_at, dossier_id) > ($3, $4) order by step_due_at, dossier_id limit $5`,
);

/** Steps that officials should have done between two instants and have not; page by page. */
export function listLateSteps(tx: Tx, from: Date, until: Date, after: { readonly at: Date; readonly dossierId: string }, limit: number) {
  return lateSteps.all(tx, [from, until, after.at, after.dossierId, limit]);
}
