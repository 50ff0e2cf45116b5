import type pg from "pg";
import type { Pool } from "../db/connect.ts";

/** The class of the advisory locks by which workers are known to live; the second half is a hash of the worker's id. */
const LOCK_CLASS = 4_207_944;
const LOOK_EVERY_MS = 20_000;

export interface LivingWorkers {
  /** This worker belongs to this process and lives as long as it. */
  add(workerId: string): Promise<void>;
  /** This worker has ended though the process lives on: what it holds is freed at the next look. */
  forget(workerId: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Says to the other processes which workers live: each has a lock on a connection of this process, and PostgreSQL lets go of it in the moment the process is
 * killed. Every twenty seconds what dead workers of any process left locked is freed.
 */
export function livingWorkers(pool: Pool): LivingWorkers {
  const ids = new Set<string>();
  let client: pg.PoolClient | undefined;
  let stopped = false;
  // One step after the other, whoever asks: a worker made, the connection lost, the clock.
  let last: Promise<unknown> = Promise.resolve();
  const step = (act: () => Promise<unknown>) => {
    last = last.then(act).catch(() => undefined);
    return last;
  };
  const lose = () => {
    client?.release(true);
    client = undefined;
  };
  const hold = async () => {
    if (stopped || client !== undefined) return;
    const made = await pool.connect();
    made.on("error", () => {
      if (client === made) lose();
      void step(hold);
    });
    client = made;
    for (const id of ids) await lock(made, id);
  };
  const timer = setInterval(() => void step(hold).then(() => step(() => freeJobsOfDeadWorkers(pool))), LOOK_EVERY_MS);
  return {
    add: async (workerId) => {
      ids.add(workerId);
      await step(async () => (client === undefined ? hold() : lock(client, workerId)));
    },
    forget: async (workerId) => {
      ids.delete(workerId);
      await step(async () => client?.query("select pg_advisory_unlock($1, hashtext($2))", [LOCK_CLASS, workerId]));
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await last;
      await client?.query("select pg_advisory_unlock_all()").catch(() => undefined);
      lose();
    },
  };
}

async function lock(client: pg.PoolClient, workerId: string): Promise<void> {
  await client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, workerId]);
}

/** True for a lock of which no living worker says that it is its own. Old enough: a worker may take a job a moment before it has said that it lives. */
const OF_THE_DEAD = `locked_at is not null
  and not exists (select from pg_locks l where l.locktype = 'advisory' and l.classid = ${LOCK_CLASS} and l.objsubid = 2
    and l.objid = (hashtext(locked_by)::bigint & 4294967295)::oid
    and l.database = (select oid from pg_database where datname = current_database()))
  and (locked_at < now() - interval '1 minute'
    or locked_at < (select coalesce(min(backend_start), now()) from pg_stat_activity where application_name like 'motlan%' and datname = current_database()))`;

/** A worker killed with -9 leaves its jobs and queues locked, for four hours by graphile-worker's own rule. Frees them; what a living worker holds is left alone. */
export async function freeJobsOfDeadWorkers(pool: Pool): Promise<void> {
  await pool.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now()) where ${OF_THE_DEAD}`,
  );
  await pool.query(`update graphile_worker._private_job_queues set locked_at = null, locked_by = null where ${OF_THE_DEAD}`);
}
