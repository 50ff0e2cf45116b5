import { Logger, type Runner, run, runMigrations, type TaskList } from "graphile-worker";
import pg from "pg";
import { APP_ROLE, type Pool, plainPoolOf } from "../db/connect.ts";
import { startWork } from "../db/work.ts";
import type { JsonObject } from "../json.ts";
import type { Job, Module } from "../module.ts";
import type { Clock } from "../time.ts";
import { runListeners } from "./listeners.ts";

const silent = new Logger(() => () => undefined);

/** Creates the job tables as the owner and lets the app role work on them. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

/** graphile-worker shuts its tables with row-level security; the app role gets one policy on each. */
const GRANTS = `
  grant usage on schema graphile_worker to ${APP_ROLE};
  grant all on all tables in schema graphile_worker to ${APP_ROLE};
  grant all on all sequences in schema graphile_worker to ${APP_ROLE};
  grant execute on all functions in schema graphile_worker to ${APP_ROLE};
  do $$ declare t record; begin
    for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'graphile_worker' and c.relkind in ('r', 'p') and c.relrowsecurity
                and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'motlan_app') loop
      execute format('create policy motlan_app on graphile_worker.%I to ${APP_ROLE} using (true) with check (true)', t.relname);
    end loop;
  end $$;`;

export interface WorkerOptions {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly modules: readonly Module[];
  readonly concurrency?: number;
  /** Told of a job that failed: its name and attempt, never its payload. */
  readonly failed?: (job: string, attempt: number, error: unknown) => void;
}

export interface Worker {
  stop(): Promise<void>;
}

/** Runs the rooms' jobs and listeners in this process. Dead workers' jobs are freed at once: several processes share one database. */
export async function startWorker({ pool, clock, modules, concurrency = 4, failed }: WorkerOptions): Promise<Worker> {
  const jobs = modules.flatMap((module) => module.jobs);
  await freeJobsOfDeadWorkers(pool);
  const plain = plainPoolOf(pool, concurrency + 2);
  const runner = await run({
    pgPool: plain,
    taskList: taskList(pool, clock, jobs),
    crontab: jobs
      .flatMap((job) => (job.cron === undefined ? [] : [`${job.cron} ${cronTask(job.name)} ?id=${cronTask(job.name)}`]))
      .join("\n"),
    concurrency,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: silent,
  });
  runner.events.on("job:error", ({ job, error }) => failed?.(job.task_identifier, job.attempts, error));
  const listeners = runListeners({
    pool,
    clock,
    listeners: modules.flatMap((module) => module.listeners),
    failed: (name, error) => failed?.(name, 0, error),
  });
  return { stop: () => stopAll(runner, listeners, plain) };
}

async function stopAll(runner: Runner, listeners: Worker, plain: Pool): Promise<void> {
  await listeners.stop();
  await runner.stop();
  await plain.end();
}

/** Crontab names may hold no dot. */
function cronTask(name: string): string {
  return name.replaceAll(".", "_").replaceAll("-", "_");
}

function taskList(pool: Pool, clock: Clock, jobs: readonly Job[]): TaskList {
  const tasks: TaskList = {};
  for (const job of jobs) {
    const handler = async (payload: unknown) => {
      await job.run(startWork({ pool, clock, actor: { kind: "system", name: job.name } }), (payload ?? {}) as JsonObject);
    };
    tasks[job.name] = handler;
    if (job.cron !== undefined) tasks[cronTask(job.name)] = handler;
  }
  return tasks;
}

/**
 * A worker killed with -9 leaves its jobs locked for four hours. A lock older than every connection that lives now belongs to the dead and is
 * freed; while an older process still runs nothing is touched, since the lock may be its own.
 */
async function freeJobsOfDeadWorkers(pool: Pool): Promise<void> {
  await pool.query(`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
    where locked_at is not null and locked_at < (select coalesce(min(backend_start), now()) from pg_stat_activity where application_name like 'motlan%' and datname = current_database())`);
  await pool.query(`update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_at is not null and locked_at < (select coalesce(min(backend_start), now()) from pg_stat_activity where application_name like 'motlan%' and datname = current_database())`);
}
