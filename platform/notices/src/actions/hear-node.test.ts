import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { module } from "../module.ts";
import { listMyNotices } from "./my-notices.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test.each([
  ["exchange.ends-soon", { node: "VN/GOV/1/a", days: 7 }, "còn 7 ngày", "/ban-lam-viec/ket-noi"],
  ["upkeep.stands-still", { n: 3 }, "Hiện có 3 việc hệ thống tự làm", "/ban-lam-viec/viec-tu-chay"],
  ["upkeep.stands-for-long", { n: 2 }, "vẫn còn 2 việc hệ thống tự làm", "/ban-lam-viec/viec-tu-chay"],
])("%s is told to the administrators it names at their desk, and leads to its page", async (type, data, says, link) => {
  const [administrator, colleague] = [anOfficial(), anOfficial()];
  const { personId, agencyId } = administrator;
  const work = db.work();
  const tell = [{ personId, agencyId }];
  await work.transaction((tx) => work.announce(tx, { type, subject: newId(), data: { ...data, tell } }));
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  const [told, ...others] = await listMyNotices(db.work(administrator));
  expect(others).toEqual([]);
  expect(told).toMatchObject({ link });
  expect(told?.body.vi).toContain(says);
  expect(await listMyNotices(db.work(colleague))).toEqual([]);
  expect(await db.asOwner("select from notices.message")).toEqual([]);
});
