import { type Db, statement, type Tx } from "../db/statement.ts";
import { isCode } from "../fault.ts";

/** Jobs of one kind that fail for one reason. */
export interface FailingJobs {
  readonly task: string;
  readonly fault: string;
  /** They were tried as often as they may be: nobody tries them again by himself. */
  readonly givenUp: boolean;
  readonly n: number;
  /** Of the one that was tried most often. */
  readonly tries: number;
  /** Since when the oldest waits. */
  readonly since: Date;
  /** When the next is tried. */
  readonly nextAt: Date;
}

export interface FailingJob {
  /** As graphile-worker numbers it. */
  readonly id: string;
  readonly task: string;
  readonly fault: string;
  readonly givenUp: boolean;
  readonly tries: number;
  readonly most: number;
  readonly since: Date;
  readonly nextAt: Date;
}

/** A recurring job whose last turns failed. */
export interface FailingTurn {
  readonly task: string;
  readonly fault: string;
  readonly tries: number;
  readonly since: Date;
  readonly triedAt: Date;
}

export interface PassedJob {
  readonly id: string;
  readonly task: string;
  readonly fault: string;
  readonly why: string;
  readonly by: string;
  readonly at: Date;
}

/** What stands where the error of a job that was passed over stood. */
const PASSED = "passed-over";

/** The key of a recurring job's turn in the queue. */
export function turnKey(task: string): string {
  return `timetable:${task}`;
}

/** True for a row `j` of the queue that was tried in vain and was not passed over. */
export const FAILS = `(j.attempts > 0 and j.last_error is not null or j.attempts >= j.max_attempts and j.locked_at is null)
  and j.last_error is distinct from '${PASSED}' and j.key is distinct from 'timetable:' || j.task_identifier`;
const JOB = `j.id::text as id, j.task_identifier as task, coalesce(j.last_error, '') as fault, j.attempts >= j.max_attempts as "givenUp",
  j.attempts::int as tries, j.max_attempts::int as most, j.created_at as since, j.run_at as "nextAt"`;

const groups = statement<FailingJobs>(
  "kernel.failing_jobs",
  `select j.task_identifier as task, coalesce(j.last_error, '') as fault, j.attempts >= j.max_attempts as "givenUp", count(*)::int as n,
          max(j.attempts)::int as tries, min(j.created_at) as since, min(j.run_at) as "nextAt"
     from graphile_worker.jobs j where ${FAILS} group by 1, 2, 3 order by 3 desc, 1, 2 limit $1`,
);

/** Jobs that fail, by kind and reason; those given up first. */
export async function listFailingJobs(db: Db, most = 200): Promise<FailingJobs[]> {
  return (await groups.all(db, [most])).map(named);
}

const ofTask = statement<FailingJob>(
  "kernel.failing_jobs_of",
  `select ${JOB} from graphile_worker.jobs j where j.task_identifier = $1 and ${FAILS} order by 4 desc, j.id limit $2`,
);

/** The single failing jobs of one kind, the oldest first. */
export async function listFailingJobsOf(db: Db, task: string, most = 200): Promise<FailingJob[]> {
  return (await ofTask.all(db, [task, most])).map(named);
}

const one = statement<FailingJob>("kernel.failing_job", `select ${JOB} from graphile_worker.jobs j where j.id = $1 and ${FAILS}`);

export async function findFailingJob(db: Db, id: string): Promise<FailingJob | undefined> {
  const found = await one.find(db, [id]);
  return found && named(found);
}

/** What the queue kept before errors were kept by their codes alone is not shown: it may say values. */
export function named<Of extends { readonly fault: string }>(row: Of): Of {
  return isCode(row.fault) ? row : { ...row, fault: "Error" };
}

const again = statement(
  "kernel.retry_jobs",
  `select graphile_worker.reschedule_jobs(array(select j.id from graphile_worker.jobs j where j.task_identifier = $1 and ${FAILS}), run_at => $2, attempts => 0)`,
);

/** Every failing job of a kind is tried again now, as often as a new one; how many. */
export async function retryJobsOf(tx: Tx, task: string, now: Date): Promise<number> {
  return (await again.all(tx, [task, now])).length;
}

const turn = statement(
  "kernel.retry_turn",
  `select graphile_worker.reschedule_jobs(array(select j.id from graphile_worker.jobs j where j.key = $1), run_at => $2, attempts => 0)`,
);

/** The failed turn of a recurring job is taken now; false where none waits. */
export async function retryTurn(tx: Tx, task: string, now: Date): Promise<boolean> {
  return (await turn.all(tx, [turnKey(task), now])).length > 0;
}

const reschedule = statement("kernel.retry_job", "select graphile_worker.reschedule_jobs(array[$1::bigint], run_at => $2, attempts => 0)");

/** One is tried again now; false where it runs just now or is gone. */
export async function retryJob(tx: Tx, id: string, now: Date): Promise<boolean> {
  await forget.run(tx, [id]);
  return (await reschedule.all(tx, [id, now])).length > 0;
}

const giveUp = statement("kernel.pass_job", `select graphile_worker.permanently_fail_jobs(array[$1::bigint], '${PASSED}')`);
const keep = statement(
  "kernel.keep_passed_job",
  `insert into kernel.passed_job (job_id, task, fault, why, passed_by, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (job_id) do update set fault = excluded.fault, why = excluded.why, passed_by = excluded.passed_by, at = excluded.at`,
);
const forget = statement("kernel.forget_passed_job", "delete from kernel.passed_job where job_id = $1");

/** One is not tried again; it stays in the queue. False where it runs just now. */
export async function passJob(tx: Tx, { id, task, fault, why, by, at }: PassedJob): Promise<boolean> {
  if ((await giveUp.all(tx, [id])).length === 0) return false;
  await keep.run(tx, [id, task, fault, why, by, at]);
  return true;
}

const passed = statement<PassedJob>(
  "kernel.passed_jobs",
  `select p.job_id::text as id, p.task, p.fault, p.why, p.passed_by as by, p.at
     from kernel.passed_job p join graphile_worker.jobs j on j.id = p.job_id and j.last_error = '${PASSED}' order by p.at desc limit $1`,
);

export function listPassedJobs(db: Db, most = 200): Promise<PassedJob[]> {
  return passed.all(db, [most]);
}

const noteTurn = statement(
  "kernel.note_turn",
  `insert into kernel.turn_trouble as t (task, fault, tries, since, tried_at) values ($1, $2, 1, $3, $3)
   on conflict (task) do update set fault = excluded.fault, tries = t.tries + 1, tried_at = excluded.tried_at`,
);
const clearTurn = statement("kernel.clear_turn", "delete from kernel.turn_trouble where task = $1");
const turns = statement<FailingTurn>(
  "kernel.failing_turns",
  `select task, fault, tries, since, tried_at as "triedAt" from kernel.turn_trouble order by since`,
);

/** Keeps how a turn of a recurring job ended; nothing for one that went well. */
export async function keepTurn(db: Db, task: string, fault: string | undefined, now: Date): Promise<void> {
  if (fault === undefined) await clearTurn.run(db, [task]);
  else await noteTurn.run(db, [task, fault, now]);
}

const forgetOthers = statement("kernel.forget_other_turns", "delete from kernel.turn_trouble where task <> all ($1::text[])");

/** A recurring job that the running version no longer has fails no more: nobody could settle it. */
export async function keepTurnsOf(db: Db, tasks: readonly string[]): Promise<void> {
  await forgetOthers.run(db, [tasks]);
}

export function listFailingTurns(db: Db): Promise<FailingTurn[]> {
  return turns.all(db, []);
}
