import { expect, test } from "vitest";
import { type LanesOptions, makeLanes } from "./lanes.ts";

/** Rounds that end when they are told to. */
function lanesOf(options: LanesOptions) {
  const rounds: { readonly items: readonly number[]; end(): void; fail(): void }[] = [];
  const lanes = makeLanes<number, string>(options);
  const ask = (item: number, key = "one") =>
    lanes.run(
      key,
      item,
      (items) =>
        new Promise((resolve, reject) =>
          rounds.push({ items, end: () => resolve(items.map((one) => `done ${one}`)), fail: () => reject(new Error("away")) }),
        ),
    );
  return { rounds, ask, sizes: () => rounds.map(({ items }) => items.length) };
}

test("a few go alone and at once; what comes while they are under way goes together when one is back", async () => {
  const { rounds, ask, sizes } = lanesOf({ alone: 2, patienceMs: 60_000 });
  const all = [ask(0), ask(1), ask(2), ask(3), ask(4)];
  expect(sizes()).toEqual([1, 1]);
  rounds[0]?.end();
  await expect.poll(sizes).toEqual([1, 1, 3]);
  rounds[1]?.end();
  rounds[2]?.end();
  expect(await Promise.all(all)).toEqual(["done 0", "done 1", "done 2", "done 3", "done 4"]);
});

test("nobody waits long for others, and no round is larger than it may be", async () => {
  const { rounds, ask, sizes } = lanesOf({ alone: 1, together: 3, patienceMs: 1 });
  const all = [ask(0), ask(1)];
  await expect.poll(sizes).toEqual([1, 1]);
  all.push(ask(2), ask(3), ask(4), ask(5));
  await expect.poll(sizes).toEqual([1, 1, 3, 1]);
  for (const round of rounds) round.end();
  expect(await Promise.all(all)).toHaveLength(6);
});

test("another key has lanes of its own, and a round that fails, fails for its own alone", async () => {
  const { rounds, ask, sizes } = lanesOf({ alone: 1, patienceMs: 1 });
  const [bad, good] = [ask(0), ask(9, "other")];
  const [second, third] = [ask(1), ask(2)];
  await expect.poll(sizes).toEqual([1, 1, 2]);
  rounds[2]?.fail();
  await expect(Promise.allSettled([second, third])).resolves.toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  rounds[0]?.end();
  rounds[1]?.end();
  expect([await bad, await good]).toEqual(["done 0", "done 9"]);
});

test("what is slow is shared with nobody, until it is quick again", async () => {
  const { rounds, ask, sizes } = lanesOf({ alone: 1, patienceMs: 60_000, slowMs: 20 });
  const slow = ask(0);
  await new Promise((resolve) => setTimeout(resolve, 40));
  rounds[0]?.end();
  await slow;
  const each = [ask(1), ask(2), ask(3)];
  expect(sizes()).toEqual([1, 1, 1, 1]);
  for (const round of rounds) round.end();
  await Promise.all(each);
});

test("a round that gives fewer results than it was asked for tells those who got none", async () => {
  const lanes = makeLanes<number, string>({ alone: 0, patienceMs: 1 });
  const act = async () => ["done"];
  const [one, two] = await Promise.allSettled([lanes.run("one", 0, act), lanes.run("one", 1, act)]);
  expect([one.status, two.status]).toEqual(["fulfilled", "rejected"]);
});
