import { instantOf, type JsonObject, localDate, newId } from "@motlan/kernel";
import { fixedClock, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { askedAgain } from "./asked-again.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-16T08:00:00+07:00");

async function taken(procedureCode: string, counts: JsonObject): Promise<void> {
  const work = db.work({ kind: "system", name: "test" }, clock);
  const data = { dossierId: newId(), procedureCode, versionId: newId(), ...counts };
  await work.transaction((tx) => work.announce(tx, { type: "forms.taken", subject: newId(), data }));
}

test("what was typed though the State held it is counted by procedure, the worst first, each application once", async () => {
  await taken("x.library-card", { heldByState: 8, typedThoughHeld: 1 });
  await taken("x.library-card", { heldByState: 8, typedThoughHeld: 0 });
  await taken("x.honour", { heldByState: 4, typedThoughHeld: 3 });
  await taken("x.honour", { typedThoughHeld: 3 });
  clock.set("2026-12-05T08:00:00+07:00");
  await taken("x.honour", { heldByState: 4, typedThoughHeld: 4 });
  await runJobsUntilQuiet(db.pool, clock, [module]);
  await runJobsUntilQuiet(db.pool, clock, [module]);
  const november = { from: instantOf(localDate("2026-11-01")), to: instantOf(localDate("2026-12-01")) };
  expect(await askedAgain(db.pool, november)).toEqual([
    { procedureCode: "x.honour", applications: 1, held: 4, typed: 3 },
    { procedureCode: "x.library-card", applications: 2, held: 16, typed: 1 },
  ]);
  expect(await askedAgain(db.pool, november, 1)).toHaveLength(1);
});
