import { type Db, statement, type Tx } from "@motlan/kernel/db";

export interface SubmittedFact {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly channel: string;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly status: string;
}

const insert = statement(
  "insight.insert_fact",
  `insert into insight.dossier_fact (dossier_id, agency_id, code, procedure_code, channel, submitted_at, due_at, status)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (dossier_id) do nothing`,
);
const move = statement(
  "insight.move_fact",
  `update insight.dossier_fact set status = $2, due_at = coalesce($3, due_at), taken_in_at = coalesce(taken_in_at, $4), asked = asked + $5 where dossier_id = $1`,
);
const decide = statement(
  "insight.decide_fact",
  "update insight.dossier_fact set decided_at = coalesce(decided_at, $2), decided_by = coalesce(decided_by, $3) where dossier_id = $1",
);
const giveBack = statement(
  "insight.return_fact",
  "update insight.dossier_fact set returned_at = coalesce(returned_at, $2) where dossier_id = $1",
);
const askAgain = statement("insight.ask_again_fact", "update insight.dossier_fact set asked_again = asked_again + 1 where dossier_id = $1");
const passOn = statement("insight.pass_on_fact", "update insight.dossier_fact set agency_id = $2 where dossier_id = $1");
const rate = statement("insight.rate_fact", "update insight.dossier_fact set score = $2 where dossier_id = $1");

export async function insertFact(tx: Tx, f: SubmittedFact): Promise<void> {
  await insert.run(tx, [f.dossierId, f.agencyId, f.code, f.procedureCode, f.channel, f.submittedAt, f.dueAt, f.status]);
}

export async function moveFact(
  tx: Tx,
  f: { dossierId: string; status: string; dueAt: Date | null; takenInAt: Date | null; asked: number },
): Promise<void> {
  await move.run(tx, [f.dossierId, f.status, f.dueAt, f.takenInAt, f.asked]);
}

export async function decideFact(tx: Tx, dossierId: string, at: Date, by: string): Promise<void> {
  await decide.run(tx, [dossierId, at, by]);
}

export async function returnFact(tx: Tx, dossierId: string, at: Date): Promise<void> {
  await giveBack.run(tx, [dossierId, at]);
}

export async function askAgainFact(tx: Tx, dossierId: string): Promise<void> {
  await askAgain.run(tx, [dossierId]);
}

export async function rateFact(tx: Tx, dossierId: string, score: number): Promise<void> {
  await rate.run(tx, [dossierId, score]);
}

/** Agency ($1, null for all) and period [$2, $3) of every figure; withdrawn dossiers are left out of the judgement of time. */
const WHERE = "($1::uuid is null or agency_id = $1) and submitted_at >= $2 and submitted_at < $3";
const ON_TIME = "status <> 'withdrawn' and decided_at is not null and (due_at is null or decided_at <= due_at)";
const LATE = "status <> 'withdrawn' and decided_at > due_at";
const CLOSED = "('returned', 'refused', 'stopped', 'withdrawn')";

export interface TotalsRow {
  readonly received: number;
  readonly open: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  readonly online: number;
  readonly decided: number;
  readonly automatic: number;
  readonly satisfied: number;
  readonly rated: number;
  readonly secondRequests: number;
  readonly medianHours: number | null;
}

const totals = statement<TotalsRow>(
  "insight.totals",
  `select count(*)::int as received, count(*) filter (where status not in ${CLOSED})::int as open, count(*) filter (where ${ON_TIME})::int as "onTime",
     count(*) filter (where ${LATE})::int as late, count(*) filter (where status not in ${CLOSED} and decided_at is null and due_at < $4)::int as overdue,
     count(*) filter (where channel = 'online')::int as online, count(decided_at)::int as decided, count(*) filter (where decided_by = 'node')::int as automatic,
     count(*) filter (where score = 3)::int as satisfied, count(score)::int as rated,
     coalesce(sum(asked_again), 0)::int as "secondRequests",
     percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at) / 3600) as "medianHours"
   from insight.dossier_fact where ${WHERE}`,
);
const byMonth = statement<{ month: string; received: number; onTime: number; late: number }>(
  "insight.by_month",
  `select to_char(submitted_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, count(*)::int as received, count(*) filter (where ${ON_TIME})::int as "onTime",
     count(*) filter (where ${LATE})::int as late from insight.dossier_fact where ${WHERE} group by 1 order by 1`,
);
const byProcedure = statement<{ procedureCode: string; received: number; onTime: number; late: number }>(
  "insight.by_procedure",
  `select procedure_code as "procedureCode", count(*)::int as received, count(*) filter (where ${ON_TIME})::int as "onTime", count(*) filter (where ${LATE})::int as late
   from insight.dossier_fact where ${WHERE} group by 1 order by 2 desc, 1`,
);
const list = statement<PublicCase>(
  "insight.public_cases",
  `select code, procedure_code as "procedureCode", submitted_at as "submittedAt", due_at as "dueAt", decided_at as "decidedAt", status
   from insight.dossier_fact where ${WHERE} and ($4 = 'received' or ($4 = 'open' and status not in ${CLOSED}) or ($4 = 'onTime' and ${ON_TIME}) or ($4 = 'late' and ${LATE}))
   order by submitted_at desc, code limit $5 offset $6`,
);

/** A dossier behind a figure as anyone may see it: its times, without its number of the day and without a person. */
export interface PublicCase {
  readonly code: string;
  readonly procedureCode: string;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly decidedAt: Date | null;
  readonly status: string;
}

export interface Span {
  readonly agencyId?: string | undefined;
  readonly from: Date;
  readonly to: Date;
}

const spanOf = ({ agencyId, from, to }: Span) => [agencyId ?? null, from, to];

export const readTotals = (db: Db, span: Span, now: Date) => totals.one(db, [...spanOf(span), now]);
export const readMonths = (db: Db, span: Span) => byMonth.all(db, spanOf(span));
export const readProcedures = (db: Db, span: Span) => byProcedure.all(db, spanOf(span));
export const listCases = (db: Db, span: Span, figure: string, limit: number, offset: number) =>
  list.all(db, [...spanOf(span), figure, limit, offset]);

/** From now on it counts for the agency it was passed on to. */
export async function passOnFact(tx: Tx, dossierId: string, agencyId: string): Promise<void> {
  await passOn.run(tx, [dossierId, agencyId]);
}
