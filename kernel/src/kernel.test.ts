import { createHash } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { listEventsAfter } from "./db/events.ts";
import { newId } from "./id.ts";
import { runListeners } from "./jobs/listeners.ts";
import { sequenceLeaves } from "./jobs/sequencer.ts";
import { hashNodes } from "./log/hash.ts";
import { defineModule, type Module } from "./module.ts";
import { fixedClock } from "./testing/clock.ts";
import { testDatabase } from "./testing/database.ts";
import { runJobsUntilQuiet } from "./testing/jobs.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T23:00:00+07:00");

describe("an act is one transaction", () => {
  test("an act that throws leaves no event, no leaf and no job", async () => {
    const subject = newId();
    const work = db.work();
    const act = work.transaction(async (tx) => {
      await work.announce(tx, { type: "test.happened", subject });
      await work.enqueue(tx, "test.job", {});
      throw new Error("the power went");
    });
    await expect(act).rejects.toThrow("the power went");
    expect(await db.asOwner("select 1 from kernel.event where subject = $1", [subject])).toEqual([]);
    expect(await db.asOwner("select 1 from graphile_worker.jobs where task_identifier = 'test.job'")).toEqual([]);
  });

  test("an inner transaction joins the outer one", async () => {
    const subject = newId();
    const work = db.work();
    await expect(
      work.transaction(async () => {
        await work.as({ kind: "system", name: "other" }).transaction((tx) => work.announce(tx, { type: "test.inner", subject }));
        throw new Error("outer fails");
      }),
    ).rejects.toThrow("outer fails");
    expect(await db.asOwner("select 1 from kernel.event where subject = $1", [subject])).toEqual([]);
  });

  test("an act that swallows an error of the database does not pass for saved", async () => {
    const subject = newId();
    const work = db.work();
    const act = work.transaction(async (tx) => {
      await work.announce(tx, { type: "test.happened", subject });
      await tx.query({ text: "select 1 / 0" }).catch(() => undefined);
      return "saved";
    });
    await expect(act).rejects.toThrow("nothing was saved");
    expect(await db.asOwner("select 1 from kernel.event where subject = $1", [subject])).toEqual([]);
  });

  test("two acts side by side on one work are two transactions; what goes on after the end is in none", async () => {
    const work = db.work();
    const idOf = async () => (await work.db.query<{ id: string }>({ text: "select pg_current_xact_id()::text as id" })).rows[0]?.id;
    const [oneBegan, otherBegan] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const act = (mine: PromiseWithResolvers<void>, theirs: PromiseWithResolvers<void>) =>
      work.transaction(async (tx) => {
        const [first] = (await tx.query<{ id: string }>({ text: "select pg_current_xact_id()::text as id" })).rows;
        mine.resolve();
        await theirs.promise;
        return [first?.id, await idOf(), await work.transaction(idOf)];
      });
    const [one = [], other = []] = await Promise.all([act(oneBegan, otherBegan), act(otherBegan, oneBegan)]);
    expect(new Set(one).size).toBe(1);
    expect(new Set(other).size).toBe(1);
    expect(one[0]).not.toBe(other[0]);

    const ended = Promise.withResolvers<void>();
    let late: Promise<(string | undefined)[]> = Promise.resolve([]);
    await work.transaction(async () => {
      late = ended.promise.then(async () => [await idOf(), await idOf()]);
    });
    ended.resolve();
    expect(new Set(await late).size).toBe(2);
  });

  test("the app's role can neither change nor remove an event", async () => {
    await expect(db.pool.query("update kernel.event set type = 'x'")).rejects.toThrow(/permission denied/);
    await expect(db.pool.query("delete from kernel.audit_leaf")).rejects.toThrow(/permission denied/);
  });
});

test("a listener misses nothing under many writers, hears in order and writes once", async () => {
  const heard: string[] = [];
  const listener: Module["listeners"][number] = {
    name: `test.listener.${newId()}`,
    hears: ["crowd.*"],
    hear: async (_work, event) => void heard.push(event.subject),
  };
  const module: Module = {
    name: "test",
    faults: { room: "test", rows: {} },
    permissions: {},
    events: {},
    routes: [],
    jobs: [],
    listeners: [listener],
  };
  const subjects = Array.from({ length: 240 }, () => newId());
  await Promise.all(
    Array.from({ length: 12 }, async (_, writer) => {
      for (const subject of subjects.slice(writer * 20, writer * 20 + 20)) {
        const work = db.work();
        await work.transaction(async (tx) => {
          await work.announce(tx, { type: "crowd.came", subject });
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 8));
        });
        await runJobsUntilQuiet(db.pool, clock, writer === 0 ? [module] : []);
      }
    }),
  );
  await runJobsUntilQuiet(db.pool, clock, [module]);
  expect(heard.length).toBe(240);
  expect(new Set(heard)).toEqual(new Set(subjects));
});

test("an act with more events than a listener is handed at once is heard whole", async () => {
  const heard: string[] = [];
  const name = `test.listener.${newId()}`;
  const listener: Module["listeners"][number] = {
    name,
    hears: ["flood.came"],
    hear: async (_work, event) => void heard.push(event.subject),
  };
  const subjects = Array.from({ length: 450 }, () => newId());
  const work = db.work();
  await work.transaction(async (tx) => {
    for (const subject of subjects) await work.announce(tx, { type: "flood.came", subject });
  });
  await runJobsUntilQuiet(db.pool, clock, [defineModule({ name: "test", faults: { room: "test", rows: {} }, listeners: [listener] })]);
  expect(heard).toEqual(subjects);
});

test("what stands before an event that cannot be heard is heard all the same", async () => {
  const subjects = Array.from({ length: 5 }, () => newId());
  const name = `test.listener.${newId()}`;
  const kept = async () =>
    (
      await db.asOwner<{ subject: string }>("select value #>> '{}' as subject from kernel.setting where name like $1 order by name", [
        `${name}/%`,
      ])
    ).map(({ subject }) => subject);
  const listener: Module["listeners"][number] = {
    name,
    hears: ["poison.came"],
    hear: (work, event) =>
      work.transaction(async (tx) => {
        const at = subjects.indexOf(event.subject);
        if (at === 3) throw new Error("cannot be heard");
        await tx.query({
          text: "insert into kernel.setting (name, value) values ($1, to_jsonb($2::text))",
          values: [`${name}/${at}`, event.subject],
        });
      }),
  };
  await runJobsUntilQuiet(db.pool, clock, [defineModule({ name: "test", faults: { room: "test", rows: {} }, listeners: [listener] })]);
  const work = db.work();
  await work.transaction(async (tx) => {
    for (const subject of subjects) await work.announce(tx, { type: "poison.came", subject });
  });
  const failures: string[] = [];
  const running = runListeners({ pool: db.pool, clock, listeners: [listener], failed: (who) => failures.push(who) });
  await expect.poll(() => failures).toContain(name);
  await expect.poll(kept).toHaveLength(3);
  await running.stop();
  expect(await kept()).toEqual(subjects.slice(0, 3));
});

test("two sequencers at once leave no gap and no failure", async () => {
  const work = db.work();
  await work.transaction(async (tx) => {
    for (let index = 0; index < 40; index += 1) await work.announce(tx, { type: "test.leaf", subject: newId() });
  });
  for (let round = 0; round < 10; round += 1) await Promise.all([1, 2, 3].map(() => sequenceLeaves(db.pool, clock)));
});

test("every leaf is in the signed tree, whatever the sizes of the batches", async () => {
  const unnumbered = async () => {
    await sequenceLeaves(db.pool, clock);
    return db.asOwner("select from kernel.audit_leaf where number is null");
  };
  await expect.poll(unnumbered).toEqual([]);
  for (const batch of [1, 2, 5, 13]) {
    const work = db.work();
    await work.transaction(async (tx) => {
      for (let index = 0; index < batch; index += 1) await work.announce(tx, { type: "test.leaf", subject: newId() });
    });
    await expect.poll(unnumbered).toEqual([]);
  }
  const leaves = await db.asOwner<{ hash: Buffer; number: string }>(
    "select hash, number::text from kernel.audit_leaf where number is not null order by number::int8",
  );
  const heads = await db.asOwner<{ size: string; root: Buffer; signed: string }>(
    "select size::text, root, signed from kernel.checkpoint order by kernel.checkpoint.size",
  );
  expect(leaves.map((leaf) => Number(leaf.number))).toEqual(leaves.map((_, index) => index));
  for (const head of heads) {
    expect(head.root.equals(treeHead(leaves.slice(0, Number(head.size)).map((leaf) => leaf.hash)))).toBe(true);
    expect(head.signed).toContain(`\n${head.size}\n${head.root.toString("base64")}\n\n— motlan.local/`);
  }
  expect(heads.length).toBeGreaterThan(3);
});

/** RFC 6962, section 2.1, as it is written: split at the largest power of two below the size. */
function treeHead(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  if (only === undefined) return createHash("sha256").digest();
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return hashNodes(treeHead(hashes.slice(0, split)), treeHead(hashes.slice(split)));
}

test("readers see events only below the oldest running transaction", async () => {
  const late = db.work();
  const subject = newId();
  const gate = Promise.withResolvers<void>();
  const announced = Promise.withResolvers<void>();
  const slow = late.transaction(async (tx) => {
    await late.announce(tx, { type: "order.first", subject });
    announced.resolve();
    await gate.promise;
  });
  await announced.promise;
  const quick = db.work();
  await quick.transaction((tx) => quick.announce(tx, { type: "order.second", subject }));
  const seen = async () =>
    (await listEventsAfter(db.pool, { tx: "0", id: 0n }, 100_000)).filter((event) => event.subject === subject).map(({ type }) => type);
  expect(await seen()).toEqual([]);
  gate.resolve();
  await slow;
  await expect.poll(seen).toEqual(["order.first", "order.second"]);
});

test("a job that throws is tried again, and what it did before is undone", async () => {
  let tries = 0;
  const module: Module = {
    name: "test",
    faults: { room: "test", rows: {} },
    permissions: {},
    events: {},
    routes: [],
    listeners: [],
    jobs: [
      {
        name: "test.fails-once",
        run: async () => {
          tries += 1;
          if (tries === 1) throw new Error("not yet");
        },
      },
    ],
  };
  const work = db.work();
  await work.transaction((tx) => work.enqueue(tx, "test.fails-once", {}));
  await runJobsUntilQuiet(db.pool, clock, [module]);
  expect(tries).toBe(1);
  const [left] = await db.asOwner<{ attempts: number; locked: boolean }>(
    "select attempts, locked_at is not null as locked from graphile_worker.jobs where task_identifier = 'test.fails-once'",
  );
  expect(left).toEqual({ attempts: 1, locked: false });
  await db.asOwner("update graphile_worker._private_jobs set run_at = now()");
  await runJobsUntilQuiet(db.pool, clock, [module]);
  expect(tries).toBe(2);
});
