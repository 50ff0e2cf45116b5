import { afterAll, expect, test } from "vitest";
import { defineFaults, faultTable } from "../fault.ts";
import { defineModule } from "../module.ts";
import { fixedClock, runJobsUntilQuiet, testDatabase } from "./index.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("what a test's clock plans waits for that clock, though the machine's is long past it", async () => {
  const clock = fixedClock("2020-01-01T09:00:00+07:00");
  const done: string[] = [];
  const module = defineModule({
    name: "shop",
    faults: defineFaults("shop", {})[faultTable],
    jobs: [{ name: "shop.send", run: async (_work, { what }) => void done.push(String(what)) }],
  });
  const work = db.work(undefined, clock);
  await work.transaction(async (tx) => {
    await work.enqueue(tx, "shop.send", { what: "later" }, { key: "later", runAt: new Date("2020-01-02T09:00:00+07:00") });
    await work.enqueue(tx, "shop.send", { what: "now" });
  });
  await runJobsUntilQuiet(db.pool, clock, [module]);
  await runJobsUntilQuiet(db.pool, clock, [module]);
  expect(done).toEqual(["now"]);
  const { rows } = await db.pool.query("select key, run_at, attempts from graphile_worker.jobs");
  expect(rows).toEqual([{ key: "later", run_at: new Date("2020-01-02T09:00:00+07:00"), attempts: 0 }]);
  clock.set("2020-01-02T09:00:00+07:00");
  await runJobsUntilQuiet(db.pool, clock, [module]);
  expect(done).toEqual(["now", "later"]);
});
