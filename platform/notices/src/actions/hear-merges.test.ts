import { newId, systemClock } from "@motlan/kernel";
import { aPerson, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("everybody a merged record is about hears of it, and of its undoing; who is none is passed over", async () => {
  const personIds = [newId(), newId(), "nobody"];
  const work = db.work();
  for (const type of ["registries.merged", "registries.unmerged"])
    await work.transaction((tx) => work.announce(tx, { type, subject: newId(), data: { registry: "population", personIds } }));
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  for (const personId of personIds.slice(0, 2)) {
    const told = await listMyNotices(db.work(aPerson({ personId })));
    expect(told.map(({ kind, link }) => [kind, link])).toEqual([
      ["records-unmerged", "/du-lieu-cua-toi"],
      ["records-merged", "/du-lieu-cua-toi"],
    ]);
  }
  expect(await db.asOwner("select from notices.message")).toEqual([]);
});
