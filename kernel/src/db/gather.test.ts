import { afterAll, expect, test } from "vitest";
import { testDatabase } from "../testing/index.ts";
import { systemClock } from "../time.ts";
import { gather, gatherByPool } from "./gather.ts";
import { startWork } from "./work.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

/** Rounds that end when they are told to. */
function rounds() {
  const sizes: number[] = [];
  const ends: (() => void)[] = [];
  const act = (items: readonly number[]): Promise<readonly string[]> => {
    sizes.push(items.length);
    return new Promise((resolve, reject) =>
      ends.push(() => (items.includes(-1) ? reject(new Error("the disk is full")) : resolve(items.map((item) => `done ${item}`)))),
    );
  };
  return { sizes, ends, act };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("what comes while a round is under way shares the next, and each gets its own result", async () => {
  const { sizes, ends, act } = rounds();
  const write = gather(act);
  const first = write(0);
  await turn();
  const rest = Array.from({ length: 59 }, (_, at) => write(at + 1));
  await turn();
  expect(sizes).toEqual([1]);
  ends.shift()?.();
  await turn();
  expect(sizes).toEqual([1, 59]);
  ends.shift()?.();
  expect(await Promise.all([first, ...rest])).toEqual(Array.from({ length: 60 }, (_, at) => `done ${at}`));
});

test("a round that fails fails for its own alone", async () => {
  const { ends, act } = rounds();
  const write = gather(act, { most: 1 });
  const [bad, good] = [write(-1), write(7)];
  const refused = expect(bad).rejects.toThrow("the disk is full");
  for (let turns = 0; turns < 4; turns += 1) {
    await turn();
    ends.shift()?.();
  }
  await refused;
  expect(await good).toBe("done 7");
});

test("several lanes: a slow round does not hold up what comes after it", async () => {
  const { sizes, ends, act } = rounds();
  const read = gather(act, { lanes: 2 });
  const slow = read(0);
  await turn();
  const quick = read(1);
  await turn();
  expect(sizes).toEqual([1, 1]);
  ends.pop()?.();
  expect(await quick).toBe("done 1");
  ends.pop()?.();
  expect(await slow).toBe("done 0");
});

test("apart: nobody fails for another's sake", async () => {
  const act = async (items: readonly number[]): Promise<readonly number[]> => {
    if (items.includes(-1)) throw new Error("no such number");
    return items.map((item) => item * 2);
  };
  const ask = gather(act, { apart: true });
  const answers = await Promise.allSettled([ask(1), ask(-1), ask(3)]);
  expect(answers.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([2, "Error: no such number", 6]);
});

test.each(["Connection terminated unexpectedly", "read ECONNRESET", "timeout exceeded when trying to connect"])(
  "apart: what may have been written is not written again (%s)",
  async (words) => {
    const written: number[] = [];
    const write = gather(
      (items: readonly number[]) => {
        written.push(...items);
        const code = words.split(" ").at(-1) ?? "";
        return Promise.reject(Object.assign(new Error(words), code === "ECONNRESET" ? { code } : {}));
      },
      { apart: true },
    );
    const told = await Promise.allSettled([write(1), write(2), write(3)]);
    expect(told.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(written).toEqual([1, 2, 3]);
  },
);

test("by pool: what is asked outside acts goes together; what an act asks is asked inside of it", async () => {
  const sizes: number[] = [];
  const ask = gatherByPool<number, string | null>(async (at, items) => {
    sizes.push(items.length);
    const { rows } = await at.query<{ said: string | null }>({ text: "select nullif(current_setting('test.said', true), '') as said" });
    return items.map(() => rows[0]?.said ?? null);
  });
  const work = startWork({ pool: db.pool, clock: systemClock, actor: { kind: "system", name: "reader" } });
  const other = startWork({ pool: db.pool, clock: systemClock, actor: { kind: "system", name: "another" } });
  expect(await Promise.all([ask(work.db, 1), ask(other.db, 2)])).toEqual([null, null]);
  expect(sizes).toEqual([2]);
  const inside = await work.transaction(async (tx) => {
    await tx.query({ text: "select set_config('test.said', 'in the act', true)" });
    return Promise.all([ask(work.db, 1), ask(tx, 2), ask(other.db, 3)]);
  });
  expect(inside).toEqual(["in the act", "in the act", null]);
  expect(sizes).toEqual([2, 1, 1, 1]);
});
