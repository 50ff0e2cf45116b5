import { afterAll, expect, test } from "vitest";
import { defineFaults } from "../fault.ts";
import { newId } from "../id.ts";
import { defineModule, type Job, type Listener } from "../module.ts";
import { testDatabase } from "../testing/database.ts";
import { runJobsUntilQuiet } from "../testing/jobs.ts";
import { systemClock } from "../time.ts";
import {
  findFailingJob,
  keepTurn,
  listFailingJobs,
  listFailingJobsOf,
  listFailingTurns,
  listPassedJobs,
  passJob,
  retryJob,
  retryJobsOf,
  retryTurn,
} from "./job-troubles.ts";
import { countStopped, listListenerStates, passEvent, tryListenerNow } from "./listener-troubles.ts";
import { askPassedEvent, listPassedEvents } from "./passed-events.ts";
import { startWorker } from "./run.ts";
import { listStandstills } from "./standstills.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const faults = defineFaults("shop", { "no-stock": { status: 409, vi: "Hết {what}.", en: "No {what} left." } });

const aRoom = (parts: { readonly listeners?: readonly Listener[]; readonly jobs?: readonly Job[] }) =>
  defineModule({ name: "shop", faults: { room: "shop", rows: {} }, ...parts });
const startRoom = (listener: Listener) => startWorker({ pool: db.pool, clock: systemClock, modules: [aRoom({ listeners: [listener] })] });

async function announce(type: string): Promise<string> {
  const [work, subject] = [db.work(), newId()];
  await work.transaction((tx) => work.announce(tx, { type, subject, data: { phone: "0988" } }));
  return subject;
}

/** A listener that hears everything but what is poisoned. */
function aListener() {
  const name = `shop.${newId()}`;
  const [heard, poisoned] = [[] as string[], new Set<string>()];
  const hear = async (_: unknown, { subject }: { readonly subject: string }) => {
    if (poisoned.has(subject)) throw faults["no-stock"]({ what: "0988" });
    heard.push(subject);
  };
  const listener: Listener = { name, hears: [`${name}.*`], hear };
  return { name, heard, poisoned, listener, say: () => announce(`${name}.sold`) };
}

/** What a batch heard that was rolled back is heard again. */
const heardOnce = (heard: readonly string[]) => [...new Set(heard)];
const standstillsOf = async (name: string) => (await listStandstills(db.pool, [name])).filter((one) => one.name === name);
const troubleOf = async (name: string) => (await listListenerStates(db.pool, [name]))[0]?.trouble;

test("an event that cannot be heard is seen with its code alone, tried again later and later, and stops no other listener", async () => {
  const { name, heard, poisoned, listener, say } = aListener();
  const before = await say();
  const bad = await say();
  const after = await say();
  poisoned.add(bad);
  const other: string[] = [];
  const second = {
    name: `${name}.second`,
    hears: [`${name}.*`],
    hear: async (_: unknown, { subject }: { readonly subject: string }) => void other.push(subject),
  };
  const worker = await startWorker({ pool: db.pool, clock: systemClock, modules: [aRoom({ listeners: [listener, second] })] });
  await expect.poll(async () => (await troubleOf(name))?.tries).toBe(1);
  const first = await troubleOf(name);
  expect(first).toMatchObject({ subject: bad, type: `${name}.sold`, fault: "shop/no-stock" });
  expect(JSON.stringify(await listListenerStates(db.pool, [name]))).not.toContain("0988");
  expect(heardOnce(heard)).toEqual([before]);
  await expect.poll(() => heardOnce(other)).toEqual([before, bad, after]);
  await expect.poll(async () => (await troubleOf(name))?.tries).toBe(3);
  const third = await troubleOf(name);
  const pause = (of: typeof third) => (of?.nextAt.getTime() ?? 0) - (of?.triedAt.getTime() ?? 0);
  expect(pause(third)).toBeGreaterThan(pause(first));
  expect(third?.since).toEqual(first?.since);
  const [state] = await listListenerStates(db.pool, [name]);
  expect(state?.behind).toBe(2);
  expect(await countStopped(db.pool, [name])).toBe(1);
  expect(await countStopped(db.pool, [second.name])).toBe(0);
  expect(await standstillsOf(name)).toEqual([{ kind: "listener", name, fault: "shop/no-stock", since: first?.since, n: 2 }]);
  expect(await listStandstills(db.pool, [])).toEqual([]);

  poisoned.clear();
  await db.work().transaction((tx) => tryListenerNow(tx, name, new Date(0)));
  await expect.poll(() => heardOnce(heard)).toEqual([before, bad, after]);
  await worker.stop();
  expect(await troubleOf(name)).toBeUndefined();
  expect(await standstillsOf(name)).toEqual([]);
  expect(await countStopped(db.pool, [name])).toBe(0);
  expect(await db.work().transaction((tx) => tryListenerNow(tx, name, new Date()))).toBeUndefined();
});

test("an event that is passed over stays, the next are heard, and it can be heard after all, once; what fails again goes back", async () => {
  const { name, heard, poisoned, listener, say } = aListener();
  const bad = await say();
  const after = await say();
  poisoned.add(bad);
  const worker = await startRoom(listener);
  await expect.poll(() => troubleOf(name)).toBeDefined();
  const eventKey = (await troubleOf(name))?.eventKey ?? "";
  const passing = { listener: name, why: "Khách đã trả hàng", by: "o1", at: new Date() };
  const pass = (key: string) => db.work().transaction((tx) => passEvent(tx, { ...passing, eventKey: key }));
  expect(await pass(newId())).toBe(false);
  expect(await pass(eventKey)).toBe(true);
  expect(await pass(eventKey)).toBe(false);
  await expect.poll(() => heard).toEqual([after]);
  const passed = async () => (await listPassedEvents(db.pool)).find((one) => one.listener === name);
  expect(await passed()).toMatchObject({
    eventKey,
    subject: bad,
    fault: "shop/no-stock",
    why: "Khách đã trả hàng",
    by: "o1",
    heardAt: null,
  });
  expect(await db.asOwner("select 1 from kernel.event where key = $1", [eventKey])).toHaveLength(1);

  const ask = async () => {
    const work = db.work();
    await work.transaction((tx) => askPassedEvent(work, tx, { listener: name, eventKey }));
  };
  const tries = (await passed())?.tries ?? 0;
  await ask();
  await expect.poll(passed).toMatchObject({ askedAt: null, tries: tries + 1, heardAt: null });
  poisoned.clear();
  await ask();
  await expect.poll(async () => (await passed())?.heardAt).toBeInstanceOf(Date);
  await ask();
  await expect.poll(async () => db.asOwner("select 1 from graphile_worker.jobs where key like $1", [`%${eventKey}`])).toEqual([]);
  await worker.stop();
  expect(heard).toEqual([after, bad]);
});

/** A job that fails as long as it is told to. */
function aJob(more: Partial<Job> = {}) {
  const job = { name: `shop.${newId()}`, done: 0, fails: true };
  const run = async () => {
    if (job.fails) throw new TypeError("0988 is no number");
    job.done += 1;
  };
  const module = aRoom({ jobs: [{ name: job.name, run, ...more }] });
  return { job, quiet: () => runJobsUntilQuiet(db.pool, systemClock, [module]) };
}

test("a job that fails is kept by its code, tried again when asked, passed over for a reason, and taken up again", async () => {
  const { job, quiet } = aJob();
  const work = db.work();
  await work.transaction((tx) => work.enqueue(tx, job.name, { phone: "0988" }));
  await quiet();
  const groups = async () => (await listFailingJobs(db.pool)).filter(({ task }) => task === job.name);
  expect(await groups()).toMatchObject([{ fault: "TypeError", givenUp: false, n: 1, tries: 1 }]);
  expect(await db.asOwner("select last_error from graphile_worker.jobs where task_identifier = $1", [job.name])).toEqual([
    { last_error: "TypeError" },
  ]);
  expect(await db.work().transaction((tx) => retryJobsOf(tx, job.name, new Date(0)))).toBe(1);
  await quiet();
  const [failing] = await listFailingJobsOf(db.pool, job.name);
  expect(failing).toMatchObject({ tries: 1, most: 25, givenUp: false });
  const id = failing?.id ?? "";

  const passing = { id, task: job.name, fault: "TypeError", why: "Số cũ", by: "o1", at: new Date() };
  expect(await db.work().transaction((tx) => passJob(tx, passing))).toBe(true);
  expect(await groups()).toEqual([]);
  expect(await findFailingJob(db.pool, id)).toBeUndefined();
  expect(await db.work().transaction((tx) => retryJobsOf(tx, job.name, new Date(0)))).toBe(0);
  const passed = async () => (await listPassedJobs(db.pool)).filter(({ task }) => task === job.name);
  expect(await passed()).toMatchObject([{ id, why: "Số cũ", by: "o1", fault: "TypeError" }]);
  await quiet();
  expect(job.done).toBe(0);

  job.fails = false;
  expect(await db.work().transaction((tx) => retryJob(tx, id, new Date(0)))).toBe(true);
  expect(await passed()).toEqual([]);
  await quiet();
  expect(job.done).toBe(1);
  expect(await db.work().transaction((tx) => retryJob(tx, id, new Date(0)))).toBe(false);
});

test("a job tried as often as it may be is given up, and seen as that; what an older version kept of its error is not shown", async () => {
  const { job, quiet } = aJob();
  const work = db.work();
  await work.transaction((tx) => work.enqueue(tx, job.name, {}, { maxAttempts: 1 }));
  await quiet();
  await db.asOwner("update graphile_worker._private_jobs set last_error = 'invalid input: 0988' where max_attempts = 1");
  const [group] = (await listFailingJobs(db.pool)).filter(({ task }) => task === job.name);
  expect(group).toMatchObject({ givenUp: true, n: 1, fault: "Error" });
});

test("jobs of a kind stand still once they have failed for long or are given up; one that was passed over does not", async () => {
  const { job, quiet } = aJob();
  const work = db.work();
  for (const maxAttempts of [25, 25, 1]) await work.transaction((tx) => work.enqueue(tx, job.name, {}, { maxAttempts }));
  await quiet();
  const standing = async () => (await standstillsOf(job.name)).map(({ kind, fault, n }) => [kind, fault, n]);
  expect(await standing()).toEqual([["job", "TypeError", 1]]);
  const [givenUp, second] = await listFailingJobsOf(db.pool, job.name);
  const tried = (times: number) =>
    db.asOwner("update graphile_worker._private_jobs set attempts = $2 where id = $1", [second?.id ?? "", times]);
  await tried(6);
  expect(await standing()).toEqual([["job", "TypeError", 1]]);
  await tried(7);
  expect(await standing()).toEqual([["job", "TypeError", 2]]);
  const passing = { id: givenUp?.id ?? "", task: job.name, fault: "TypeError", why: "Số cũ", by: "o1", at: new Date() };
  await db.work().transaction((tx) => passJob(tx, passing));
  expect(await standing()).toEqual([["job", "TypeError", 1]]);
});

test("a recurring job whose turns fail is seen with how often, though each turn takes the place of the one before", async () => {
  const { job, quiet } = aJob({ cron: "* * * * *" });
  const turn = () =>
    db.work().transaction((tx) => db.work().enqueue(tx, job.name, {}, { key: `timetable:${job.name}`, runAt: new Date(0) }));
  for (const [standing] of [[0], [0], [1]] as const) {
    await turn();
    await quiet();
    expect(await standstillsOf(job.name)).toHaveLength(standing);
  }
  expect(await standstillsOf(job.name)).toMatchObject([{ kind: "turn", fault: "TypeError", n: 3 }]);
  const failing = async () => (await listFailingTurns(db.pool)).filter(({ task }) => task === job.name);
  expect(await failing()).toMatchObject([{ fault: "TypeError", tries: 3 }]);
  expect((await listFailingJobs(db.pool)).filter(({ task }) => task === job.name)).toEqual([]);
  job.fails = false;
  expect(await db.work().transaction((tx) => retryTurn(tx, job.name, new Date(0)))).toBe(true);
  await quiet();
  expect(job.done).toBe(1);
  expect(await failing()).toEqual([]);
  expect(await standstillsOf(job.name)).toEqual([]);
  expect(await db.work().transaction((tx) => retryTurn(tx, job.name, new Date(0)))).toBe(false);
});

test("a recurring job that a newer version no longer has stands still no more; one that it has goes on failing", async () => {
  const [gone, kept] = [`shop.${newId()}`, `shop.${newId()}`];
  for (const task of [gone, kept]) await keepTurn(db.work().db, task, "TypeError", new Date());
  const worker = await startWorker({
    pool: db.pool,
    clock: systemClock,
    modules: [aRoom({ jobs: [{ name: kept, cron: "0 0 1 1 *", run: async () => undefined }] })],
  });
  await worker.stop();
  expect((await listFailingTurns(db.pool)).map(({ task }) => task).filter((task) => task === gone || task === kept)).toEqual([kept]);
});
