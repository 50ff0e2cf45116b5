import { afterAll, expect, test } from "vitest";
import { newId } from "../id.ts";
import { defineModule } from "../module.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { freeJobsOfDeadWorkers, livingWorkers } from "./living-workers.ts";
import { startWorker } from "./run.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T23:00:00+07:00");

/** A job and its queue as a worker of that id left them so long ago. */
async function aLockedJob(worker: string, ago: string): Promise<string> {
  const name = `test.${newId()}`;
  const work = db.work();
  await work.transaction((tx) => work.enqueue(tx, name, {}, { queue: name }));
  await db.asOwner(
    `update graphile_worker._private_jobs j set locked_at = now() - $2::interval, locked_by = $3, attempts = 1
      from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = $1`,
    [name, ago, worker],
  );
  await db.asOwner(
    "update graphile_worker._private_job_queues set locked_at = now() - $2::interval, locked_by = $3 where queue_name = $1",
    [name, ago, worker],
  );
  return name;
}

async function isLocked(name: string): Promise<boolean[]> {
  const [row] = await db.asOwner<{ job: boolean; queue: boolean }>(
    `select j.locked_by is not null as job, q.locked_by is not null as queue from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id join graphile_worker._private_job_queues q on q.id = j.job_queue_id where t.identifier = $1`,
    [name],
  );
  return [row?.job ?? false, row?.queue ?? false];
}

test("a killed worker's job is freed while older processes live on; a living worker's is not", async () => {
  const [dead, alive] = [`worker-${newId()}`, `worker-${newId()}`];
  const living = livingWorkers(db.pool);
  await living.add(alive);
  const [lost, kept, fresh] = [
    await aLockedJob(dead, "2 minutes"),
    await aLockedJob(alive, "2 minutes"),
    await aLockedJob(dead, "0 seconds"),
  ];
  await freeJobsOfDeadWorkers(db.pool);
  expect(await isLocked(lost)).toEqual([false, false]);
  expect(await isLocked(kept)).toEqual([true, true]);
  expect(await isLocked(fresh)).toEqual([true, true]);

  // Its connection is lost (a failover): it says again that it lives.
  const before = await pidsAlive();
  await db.asOwner("select pg_terminate_backend(pid) from unnest($1::int[]) pid", [before]);
  await expect.poll(async () => (await pidsAlive()).filter((pid) => !before.includes(pid))).toHaveLength(1);
  await freeJobsOfDeadWorkers(db.pool);
  expect(await isLocked(kept)).toEqual([true, true]);

  await living.stop();
  await freeJobsOfDeadWorkers(db.pool);
  expect(await isLocked(kept)).toEqual([false, false]);
});

/** The connections by which processes say that they live. */
async function pidsAlive(): Promise<number[]> {
  const rows = await db.asOwner<{ pid: number }>(
    `select pid from pg_locks where locktype = 'advisory' and classid = 4207944
      and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.map(({ pid }) => pid);
}

test("a job that a living process runs for long is never taken from it", async () => {
  let runs = 0;
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = {
    name: "test.slow",
    run: async () => {
      runs += 1;
      await gate;
    },
  };
  const module = defineModule({ name: "test", faults: { room: "test", rows: {} }, jobs: [slow] });
  const worker = await startWorker({ pool: db.pool, clock, modules: [module] });
  const work = db.work();
  await work.transaction((tx) => work.enqueue(tx, slow.name, {}));
  await expect.poll(() => runs).toBe(1);
  await db.asOwner("update graphile_worker._private_jobs set locked_at = now() - interval '10 minutes' where locked_at is not null");
  await freeJobsOfDeadWorkers(db.pool);
  const held = await db.asOwner("select 1 from graphile_worker.jobs where task_identifier = 'test.slow' and locked_at is not null");
  release();
  await worker.stop();
  expect(held).toHaveLength(1);
  expect(runs).toBe(1);
});

test("a process says once that it lives, until it stops", async () => {
  const module = defineModule({
    name: "test",
    faults: { room: "test", rows: {} },
    jobs: [{ name: "test.nothing", run: async () => undefined }],
  });
  const worker = await startWorker({ pool: db.pool, clock, modules: [module], concurrency: 3 });
  await expect.poll(pidsAlive).toHaveLength(1);
  await worker.stop();
  expect(await pidsAlive()).toEqual([]);
});
