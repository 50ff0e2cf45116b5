import { afterAll, expect, test } from "vitest";
import { silentLine, testDatabase, theSystem } from "../testing/index.ts";
import { systemClock } from "../time.ts";
import { connect } from "./connect.ts";
import { gatherByPool } from "./gather.ts";
import { statement } from "./statement.ts";
import { databaseTrouble } from "./trouble.ts";
import { startWork } from "./work.ts";

const db = await testDatabase();
const line = await silentLine(db.pool);
const pool = connect(line.url, { max: 2 });
await db.asOwner("create table public.said (word text); grant all on public.said to public");
afterAll(async () => {
  await pool.end();
  await line[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

/** Long enough for a database that answers. */
const PATIENCE_MS = 2_000;
const write = statement("test.said", "insert into public.said select unnest($1::text[])");
const patient = startWork({ pool, clock: systemClock, actor: theSystem, patienceMs: PATIENCE_MS });
const endless = startWork({ pool, clock: systemClock, actor: theSystem });
const troubleOf = (act: Promise<unknown>) => act.then(() => "none", databaseTrouble);
const written = async () => (await db.asOwner<{ word: string }>("select word from public.said order by word")).map(({ word }) => word);

const say = gatherByPool<string, true>(
  async (at, words) => {
    await write.run(at, [words]);
    return words.map(() => true);
  },
  { apart: true, patienceMs: PATIENCE_MS },
);

test.each([
  ["whose statements have no end by themselves", endless],
  ["whose statements have an end", patient],
])(
  "a round on a pool %s is given up where the database stands still: nothing is asked again, and its connection is used no more",
  async (_which, work) => {
    await db.asOwner("truncate public.said");
    await say(work.db, "a");
    line.fallSilent();
    expect(await Promise.all(["b", "c", "d"].map((word) => troubleOf(say(work.db, word))))).toEqual(["away", "away", "away"]);
    await expect.poll(() => line.open()).toBe(0);
    line.speak();
    expect(await say(work.db, "e")).toBe(true);
    expect(await written()).toEqual(["a", "b", "c", "d", "e"]);
  },
);

test("so is an act, at the statement or the commit that is not answered, and what is asked outside of acts", async () => {
  await db.asOwner("truncate public.said");
  const act = (before: () => void, after: () => void) =>
    troubleOf(
      patient.transaction(async (tx) => {
        before();
        await write.run(tx, [["x"]]);
        after();
      }),
    );
  const nothing = () => undefined;
  const letGo = async () => {
    await expect.poll(() => line.open()).toBe(0);
    line.speak();
  };
  expect(await act(line.fallSilent, nothing)).toBe("away");
  await letGo();
  // What was not committed is undone with the line; of what was, nobody here knows.
  await expect.poll(written).toEqual([]);
  expect(await act(nothing, line.fallSilent)).toBe("away");
  await letGo();
  expect(await act(nothing, nothing)).toBe("none");
  line.fallSilent();
  expect(await troubleOf(write.run(patient.db, [["y"]]))).toBe("away");
  await letGo();
  expect(await written()).toEqual(["x", "x", "y"]);
});

test("a slow answer that comes in time is an answer", async () => {
  expect(await troubleOf(patient.transaction((tx) => tx.query({ text: "select pg_sleep(0.2)" })))).toBe("none");
});
