import { EventEmitter } from "node:events";
import { Logger, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { APP_ROLE, type Pool, plainPoolOf } from "../db/connect.ts";
import { startWork } from "../db/work.ts";
import type { JsonObject } from "../json.ts";
import type { Job, Module } from "../module.ts";
import type { Clock } from "../time.ts";
import { runListeners } from "./listeners.ts";
import { freeJobsOfDeadWorkers, type LivingWorkers, livingWorkers } from "./living-workers.ts";

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

/** Runs the rooms' jobs and listeners in this process. Dead workers' jobs are freed: several processes share one database. */
export async function startWorker({ pool, clock, modules, concurrency = 4, failed }: WorkerOptions): Promise<Worker> {
  const jobs = modules.flatMap((module) => module.jobs);
  await freeJobsOfDeadWorkers(pool);
  const plain = plainPoolOf(pool, concurrency + 3);
  const living = livingWorkers(plain);
  const events: WorkerEvents = new EventEmitter();
  // graphile-worker locks jobs under the id of the pool, not of the worker that runs them.
  events.on("pool:create", ({ workerPool }) => void living.add(workerPool.id));
  events.on("job:error", ({ job, error }) => failed?.(job.task_identifier, job.attempts, error));
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
    events,
  });
  const listeners = runListeners({
    pool,
    clock,
    listeners: modules.flatMap((module) => module.listeners),
    failed: (name, error) => failed?.(name, 0, error),
  });
  return { stop: () => stopAll(runner, listeners, living, plain) };
}

async function stopAll(runner: Runner, listeners: Worker, living: LivingWorkers, plain: Pool): Promise<void> {
  await listeners.stop();
  await runner.stop();
  await living.stop();
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
