import { newId } from "@motlan/kernel";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aStandstill, SECRET } from "../testing/index.ts";
import { upkeepOf } from "../upkeep.ts";
import { countUpkeep, readFailingJobs, readUpkeep } from "./read-upkeep.ts";
import { passJob, retryJob, retryJobs, retryTurn } from "./settle-jobs.ts";
import { hearPassedEvent, passEvent, tryListener } from "./settle-listeners.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const node = () => db.work(undefined, clock);
const told = async (type: string, data: object) =>
  (await db.asOwner("select 1 from kernel.event where type = $1 and data @> $2", [type, data])).length;

test("what stands still is seen by codes alone; what its cause needed is mended, and it is heard and done at once", async () => {
  await using shop = await aStandstill(db, clock, "shop.mended");
  const upkeep = upkeepOf([shop.module]);
  const seen = await readUpkeep(node(), upkeep);
  expect(seen.listeners).toMatchObject([{ name: shop.listener, behind: 2, trouble: { fault: "shop/no-stock", subject: shop.bad } }]);
  expect(seen.jobs.filter(({ task }) => task === shop.task)).toMatchObject([{ fault: "TypeError", givenUp: true, n: 1 }]);
  expect(JSON.stringify([seen, await readFailingJobs(node(), shop.task)])).not.toContain(SECRET);
  expect(upkeep.sentenceOf("shop/no-stock")?.en).toContain("no stock");
  expect(await countUpkeep(node(), upkeep)).toBe(2);
  shop.heal();
  await tryListener(node(), shop.listener);
  expect(await retryJobs(node(), shop.task)).toBe(1);
  await expect.poll(() => [...shop.heard]).toEqual([shop.bad, shop.after]);
  await expect.poll(() => shop.done()).toBe(1);
  await expect.poll(() => countUpkeep(node(), upkeep)).toBe(0);
  expect(await refusal(tryListener(node(), shop.listener))).toBe("upkeep/moved-on");
  expect(await refusal(retryJobs(node(), shop.task))).toBe("upkeep/not-failing");
  expect(await told("upkeep.listener-tried", { listener: shop.listener })).toBe(1);
  expect(await told("upkeep.jobs-tried", { task: shop.task, n: 1 })).toBe(1);
});

test("an event is passed over for a reason, the next is heard, and it is heard after all when asked", async () => {
  await using shop = await aStandstill(db, clock, "shop.passed");
  const { listener, eventKey } = shop;
  const upkeep = upkeepOf([shop.module]);
  for (const why of ["", "x", "x".repeat(501)])
    expect(await refusal(passEvent(node(), { listener, eventKey, why }))).toBe("upkeep/say-why");
  const why = "Khách đã trả hàng";
  expect(await refusal(passEvent(node(), { listener, eventKey: newId(), why }))).toBe("upkeep/moved-on");
  expect(await refusal(hearPassedEvent(node(), { listener, eventKey }))).toBe("upkeep/not-passed");
  await passEvent(node(), { listener, eventKey, why });
  await expect.poll(() => [...shop.heard]).toEqual([shop.after]);
  const passed = async () => (await readUpkeep(node(), upkeep)).passedEvents.find((one) => one.listener === listener);
  expect(await passed()).toMatchObject({ why, fault: "shop/no-stock", heardAt: null });
  shop.heal();
  for (const _ of [1, 2]) await hearPassedEvent(node(), { listener, eventKey });
  await expect.poll(async () => (await passed())?.heardAt).toEqual(clock.now());
  expect(shop.heard).toEqual([shop.after, shop.bad]);
  expect(await refusal(hearPassedEvent(node(), { listener, eventKey }))).toBe("upkeep/not-passed");
  for (const [type, n] of [
    ["upkeep.event-passed", 1],
    ["upkeep.event-taken-up", 1],
  ] as const)
    expect(await told(type, { listener })).toBe(n);
});

test("a job is passed over for a reason, and taken up again", async () => {
  await using shop = await aStandstill(db, clock, "shop.job");
  const [job] = await readFailingJobs(node(), shop.task);
  const id = job?.id ?? "";
  expect(await refusal(passJob(node(), { id, why: "" }))).toBe("upkeep/say-why");
  await passJob(node(), { id, why: "Số điện thoại cũ" });
  for (const other of [id, "0", "x"])
    expect(await refusal(passJob(node(), { id: other, why: "Số điện thoại cũ" }))).toBe("upkeep/not-failing");
  const read = async () => readUpkeep(node(), upkeepOf([shop.module]));
  expect((await read()).passedJobs).toMatchObject([{ id, task: shop.task, why: "Số điện thoại cũ", by: "test" }]);
  expect((await read()).jobs.filter(({ task }) => task === shop.task)).toEqual([]);
  shop.heal();
  await retryJob(node(), id);
  await expect.poll(() => shop.done()).toBe(1);
  expect((await read()).passedJobs).toEqual([]);
  await expect.poll(() => refusal(retryJob(node(), id))).toBe("upkeep/not-failing");
  expect(await told("upkeep.job-passed", { job: id })).toBe(1);
});

test("a recurring job takes its failed turn when told to", async () => {
  const task = "shop.count-stock";
  expect(await refusal(retryTurn(node(), task))).toBe("upkeep/not-failing");
  await node().transaction((tx) =>
    node().enqueue(tx, task, {}, { key: `timetable:${task}`, runAt: new Date(clock.now().getTime() + 60_000) }),
  );
  await retryTurn(node(), task);
  expect(await told("upkeep.turn-tried", { task })).toBe(1);
  expect(await db.asOwner("select run_at from graphile_worker.jobs where task_identifier = $1", [task])).toEqual([{ run_at: clock.now() }]);
});
