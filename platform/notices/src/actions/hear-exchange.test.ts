import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("an administrator is told at their desk that the node's certificate ends, and comes to the exchange's page", async () => {
  const administrator = anOfficial();
  const { personId, agencyId } = administrator;
  const work = db.work();
  await work.transaction((tx) =>
    work.announce(tx, {
      type: "exchange.ends-soon",
      subject: newId(),
      data: { node: "VN/GOV/1/a", days: 7, tell: [{ personId, agencyId }] },
    }),
  );
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  const [told, ...others] = await listMyNotices(db.work(administrator));
  expect(others).toEqual([]);
  expect(told).toMatchObject({ link: "/ban-lam-viec/ket-noi" });
  expect(JSON.stringify(told)).toContain("còn 7 ngày");
});
