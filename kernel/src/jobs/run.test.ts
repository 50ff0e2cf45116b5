import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { followDemoClock } from "../demo-clock.ts";
import { newId } from "../id.ts";
import { defineModule } from "../module.ts";
import { testDatabase } from "../testing/database.ts";
import { systemClock } from "../time.ts";
import { startWorker } from "./run.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

/** The tables of jobs out of reach, as when the database is gone for longer than anybody tries again. */
const GONE = "revoke update, delete on all tables in schema graphile_worker from motlan_app";
const BACK = "grant all on all tables in schema graphile_worker to motlan_app";

test("a worker whose database goes away in the middle of a job goes on when it is back, and does what was left", async () => {
  const name = `test.${newId()}`;
  const done: number[] = [];
  const failures: string[] = [];
  const room = defineModule({
    name: "test",
    faults: { room: "test", rows: {} },
    jobs: [
      {
        name,
        run: async (_work, { n }) => {
          done.push(Number(n));
          if (done.length === 1) await db.asOwner(GONE);
        },
      },
    ],
  });
  const worker = await startWorker({ pool: db.pool, clock: systemClock, modules: [room], failed: (job) => failures.push(job) });
  const enqueue = (n: number) => db.work().transaction((tx) => db.work().enqueue(tx, name, { n }));
  await enqueue(1);
  await expect.poll(() => failures).toContain("worker");
  await db.asOwner(BACK);
  await enqueue(2);
  await expect.poll(() => done).toContain(2);
  await worker.stop();
});

test("a machine that slept for weeks makes up for a recurring job by one turn within seconds, and what is to be done now waits for no more", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "motlan-clock-")), "ahead");
  const realTime = followDemoClock(file);
  const name = `test.${newId()}`;
  const turns: Date[] = [];
  const did: string[] = [];
  const jobs = [
    { name: `${name}.every-minute`, cron: "* * * * *", run: async () => void turns.push(new Date()) },
    { name, run: async () => void did.push(name) },
  ];
  const room = defineModule({ name: "test", faults: { room: "test", rows: {} }, jobs });
  const looked = () => db.asOwner("select 1 from kernel.timetable");
  const worker = await startWorker({ pool: db.pool, clock: systemClock, modules: [room], ownTime: true });
  await expect.poll(looked).toHaveLength(1);
  const before = Date.now();
  writeFileSync(file, String(21 * 24));
  await expect.poll(() => turns.length).toBeGreaterThan(0);
  await db.work().transaction((tx) => db.work().enqueue(tx, name, {}, { runAt: new Date() }));
  await expect.poll(() => did).toContain(name);
  await worker.stop();
  realTime();
  expect(did).toEqual([name]);
  expect(turns[0]?.getTime()).toBeGreaterThan(before + 20 * 86_400_000);
  // Two where the minute became full meanwhile.
  expect(turns.length).toBeLessThanOrEqual(2);
});
