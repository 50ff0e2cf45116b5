import { expect, test } from "vitest";
import { gather } from "./gather.ts";

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
  const write = gather(act, 1);
  const [bad, good] = [write(-1), write(7)];
  const refused = expect(bad).rejects.toThrow("the disk is full");
  for (let turns = 0; turns < 4; turns += 1) {
    await turn();
    ends.shift()?.();
  }
  await refused;
  expect(await good).toBe("done 7");
});
