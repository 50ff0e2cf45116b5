import { Logger, runOnce, type TaskList } from "graphile-worker";
import { type Pool, plainPoolOf } from "../db/connect.ts";
import { hearOnce } from "../jobs/listeners.ts";
import { taskList } from "../jobs/tasks.ts";
import type { Listener, Module } from "../module.ts";
import type { Clock } from "../time.ts";

const silent = new Logger(() => () => undefined);

/** Lets listeners hear and due jobs run until nothing is left to do now, by this clock. A job that fails stays for its retry. */
export async function runJobsUntilQuiet(pool: Pool, clock: Clock, modules: readonly Module[]): Promise<void> {
  const jobs = modules.flatMap((module) => module.jobs);
  const listeners = modules.flatMap((module) => module.listeners);
  const plain = plainPoolOf(pool, 4);
  const waiting = new Map<string, Waiting>();
  const tasks = byTheClock(taskList(pool, clock, jobs), clock, waiting);
  try {
    await untilQuiet(pool, clock, listeners, () =>
      jobs.length > 0 ? runOnce({ pgPool: plain, taskList: tasks, noHandleSignals: true, logger: silent }) : Promise.resolve(),
    );
    const again = "select graphile_worker.reschedule_jobs(array[$1::bigint], run_at => $2, attempts => $3)";
    for (const [id, { runAt, attempts }] of waiting) await plain.query(again, [id, runAt, attempts]);
  } finally {
    await plain.end();
  }
}

interface Waiting {
  readonly runAt: Date;
  readonly attempts: number;
}

/** The queue looks at the machine's clock. A job whose hour that one has passed, but not the test's, was planned by the test's: it waits as it was. */
function byTheClock(tasks: TaskList, clock: Clock, waiting: Map<string, Waiting>): TaskList {
  const guarded: TaskList = {};
  for (const [name, task] of Object.entries(tasks)) {
    guarded[name] = (payload, helpers) => {
      const { id, run_at: runAt, created_at: createdAt, attempts } = helpers.job;
      if (!waiting.has(id) && runAt > clock.now() && runAt < createdAt) waiting.set(id, { runAt, attempts: attempts - 1 });
      if (waiting.has(id)) throw new Error("its hour has not come by the clock of this test");
      return task?.(payload, helpers);
    };
  }
  return guarded;
}

async function untilQuiet(pool: Pool, clock: Clock, listeners: readonly Listener[], runJobs: () => Promise<void>): Promise<void> {
  for (let moved = 1; moved > 0; ) {
    moved = 0;
    for (const listener of listeners) moved += await hearOnce({ pool, clock }, listener);
    await runJobs();
    if (moved === 0) moved += await countUnheard(pool, listeners);
  }
}

/**
 * Events that committed but cannot be given out yet, because some transaction of the same server (another test's, perhaps) is older. They are
 * waited for: a listener test must not depend on what its neighbours do.
 */
async function countUnheard(pool: Pool, listeners: readonly Listener[]): Promise<number> {
  let unheard = 0;
  for (const { name } of listeners) {
    const found = await pool.query<{ n: number }>(
      "select count(*)::int as n from kernel.event e where (e.tx, e.id) > (select tx, id from kernel.listener where name = $1)",
      [name],
    );
    unheard += found.rows[0]?.n ?? 0;
  }
  if (unheard > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return unheard;
}
