import { afterAll, expect, test } from "vitest";
import { fixedClock, testDatabase } from "../testing/index.ts";
import { systemClock } from "../time.ts";
import { readOnce, startWork } from "./work.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const workOf = (name: string) => startWork({ pool: db.pool, clock: systemClock, actor: { kind: "system", name } });

test("an act reads once what it asks for twice; the next act and a read outside of any read anew", async () => {
  let reads = 0;
  const read = async () => {
    reads += 1;
    return reads;
  };
  const work = workOf("reader");
  const both = await work.transaction(async (tx) => [await readOnce(tx, "room/1", read), await readOnce(tx, "room/1", read)]);
  expect(both).toEqual([1, 1]);
  expect(await work.transaction((tx) => readOnce(tx, "room/1", read))).toBe(2);
  expect(await readOnce(work.db, "room/1", read)).toBe(3);
  expect(await readOnce(work.db, "room/1", read)).toBe(4);
});

test("what an act did not find it looks for again: it may have made it meanwhile", async () => {
  const found: (string | undefined)[] = [undefined, "there"];
  await workOf("maker").transaction(async (tx) => {
    expect(await readOnce(tx, "room/2", async () => found.shift())).toBeUndefined();
    expect(await readOnce(tx, "room/2", async () => found.shift())).toBe("there");
  });
});

test("two acts side by side share nothing they read", async () => {
  const one = workOf("one").transaction((tx) => readOnce(tx, "room/3", async () => "one"));
  const two = workOf("two").transaction((tx) => readOnce(tx, "room/3", async () => "two"));
  expect(await Promise.all([one, two])).toEqual(["one", "two"]);
});

test("whoever acts is known to the database as they are, quotes and backslashes in the name as well, and forgotten with the act", async () => {
  const name = "o'brien\\'; drop table kernel.event; --";
  const who = "select current_setting('motlan.actor', true) as actor";
  const within = await workOf(name).transaction((tx) => tx.query<{ actor: string }>({ text: who, values: [] }));
  expect(within.rows[0]?.actor).toBe(`system:${name}`);
  const after = await db.pool.query<{ actor: string | null }>(who);
  expect(after.rows[0]?.actor ?? "").toBe("");
});

test("the database knows the day of the act by the act's own clock", async () => {
  const work = db.work(undefined, fixedClock("2031-02-01T00:30:00+07:00"));
  const today = "select current_setting('motlan.today', true) as today";
  const within = await work.transaction((tx) => tx.query<{ today: string }>({ text: today, values: [] }));
  expect(within.rows[0]?.today).toBe("2031-02-01");
});
