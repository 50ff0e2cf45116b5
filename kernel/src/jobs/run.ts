import { EventEmitter } from "node:events";
import { Logger, type RunnerOptions, run, runMigrations, type WorkerEvents } from "graphile-worker";
import pg from "pg";
import { APP_ROLE, type Pool, plainPoolOf } from "../db/connect.ts";
import { startWork, type Work } from "../db/work.ts";
import { askWitnessesJob, type StampAuthority, stampCheckpointsJob, type Witness } from "../log/ask-witnesses.ts";
import { checkLogJob } from "../log/check-log.ts";
import type { Job, Module } from "../module.ts";
import type { Clock } from "../time.ts";
import { keepTurnsOf } from "./job-troubles.ts";
import { runListeners } from "./listeners.ts";
import { freeJobsOfDeadWorkers, type LivingWorkers, livingWorkers } from "./living-workers.ts";
import { loop } from "./loop.ts";
import { hearPassedJob } from "./passed-events.ts";
import { taskList } from "./tasks.ts";
import { timetableOf } from "./timetable.ts";

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
  /** Who signs the log beside this node, and who says when. */
  readonly log?: { readonly witnesses: readonly Witness[]; readonly stamp?: StampAuthority };
  /** Jobs fall due by this process's time and not by the database's: a demo whose clock is set. */
  readonly ownTime?: boolean;
  /** Told of a job that failed: its name and attempt, never its payload. */
  readonly failed?: (job: string, attempt: number, error: unknown) => void;
}

export interface Worker {
  stop(): Promise<void>;
}

/** Runs the rooms' jobs and listeners in this process. Dead workers' jobs are freed: several processes share one database. */
export async function startWorker({ pool, clock, modules, concurrency = 4, ownTime = false, failed, log }: WorkerOptions): Promise<Worker> {
  const heard = modules.flatMap((module) => module.listeners);
  const jobs = [...modules.flatMap((module) => module.jobs), ...logJobs(modules, log), hearPassedJob(heard)];
  await freeJobsOfDeadWorkers(pool);
  const work = startWork({ pool, clock, actor: { kind: "system", name: "kernel.timetable" } });
  await keepTurnsOf(
    work.db,
    jobs.map(({ name }) => name),
  );
  const plain = plainPoolOf(pool, concurrency + 3);
  const living = livingWorkers(plain);
  const options: RunnerOptions = {
    pgPool: plain,
    taskList: taskList(pool, clock, jobs),
    parsedCronItems: [],
    concurrency,
    pollInterval: 1000,
    useNodeTime: ownTime,
    noHandleSignals: true,
    logger: silent,
    // Written down in batches, an outcome that cannot be written ends the runner; one by one, it would end the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  };
  const runner = await keepRunning(options, living, failed);
  const listeners = runListeners({
    pool,
    clock,
    listeners: heard,
    logged: modules.flatMap((module) => module.logged ?? []),
    failed: (name, error) => failed?.(name, 0, error),
  });
  const timetable = keepTimetable(work, jobs, failed);
  return {
    stop: async () => {
      await timetable.stop();
      await stopAll(runner, listeners, living, plain);
    },
  };
}

function keepTimetable(work: Work, jobs: readonly Job[], failed: WorkerOptions["failed"]): Worker {
  const look = timetableOf(jobs);
  let stopped = false;
  const looking = loop(
    async () => (await look(work)).length,
    () => stopped,
    (error) => failed?.("kernel.timetable", 0, error),
  );
  return {
    stop: async () => {
      stopped = true;
      await looking;
    },
  };
}

function logJobs(modules: readonly Module[], log: WorkerOptions["log"]): readonly Job[] {
  const stamps = log?.stamp === undefined ? [] : [stampCheckpointsJob(log.stamp)];
  return [checkLogJob(modules), askWitnessesJob(log?.witnesses ?? []), ...stamps];
}

/**
 * A runner ends by itself when it could not write down what became of a job, the database being away: it is begun again until it is told to stop. What the ended one
 * held is freed, and so done again.
 */
async function keepRunning(options: RunnerOptions, living: LivingWorkers, failed: WorkerOptions["failed"]): Promise<Worker> {
  let stopped = false;
  const begin = async () => {
    const events: WorkerEvents = new EventEmitter();
    const ids: string[] = [];
    // graphile-worker locks jobs under the id of the pool, not of the worker that runs them.
    events.on("pool:create", ({ workerPool }) => {
      ids.push(workerPool.id);
      void living.add(workerPool.id);
    });
    events.on("job:error", ({ job, error }) =>
      failed?.(job.task_identifier, job.attempts, error instanceof Error ? (error.cause ?? error) : error),
    );
    // Told before the runner's own end, which may never come: its shutdown waits for what it could not write.
    const lost = new Promise<unknown>((resolve) => events.once("pool:fatalError", ({ error }) => resolve(error)));
    const runner = await run({ ...options, events });
    const over = Promise.race([lost, runner.promise.catch((error: unknown) => error)]);
    return { runner, ids, over };
  };
  let now = await begin();
  const life = async () => {
    while (!stopped) {
      const why = await now.over;
      if (stopped) return;
      failed?.("worker", 0, why);
      for (const id of now.ids) await living.forget(id);
      await pause(AGAIN_MS);
      now = await begin().catch((error: unknown) => {
        failed?.("worker", 0, error);
        return now;
      });
      if (stopped) await now.runner.stop().catch(() => undefined);
    }
  };
  const lived = life();
  return {
    stop: async () => {
      stopped = true;
      await now.runner.stop().catch(() => undefined);
      await lived;
    },
  };
}

/** How long after a runner ended the next one is begun. */
const AGAIN_MS = 1_000;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function stopAll(runner: Worker, listeners: Worker, living: LivingWorkers, plain: Pool): Promise<void> {
  await listeners.stop();
  await runner.stop();
  await living.stop();
  await plain.end();
}
