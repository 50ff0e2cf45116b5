import { expect, test } from "vitest";
import { shareReads } from "./share-reads.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A thing that changes, and readings that end when they are told to. */
function slowly() {
  const held = { value: 1, begun: 0 };
  const ends: (() => void)[] = [];
  const read = shareReads((key) => {
    const seen = `${key} ${held.value}`;
    held.begun += 1;
    return new Promise<string>((resolve, reject) => ends.push(() => (held.value < 0 ? reject(new Error("away")) : resolve(seen))));
  });
  return { held, ends, read };
}

test("who asks while a reading is under way waits for the next, with all the others, and sees what was changed before they asked", async () => {
  const { held, ends, read } = slowly();
  const first = read("a");
  await turn();
  held.value = 2;
  const later = [read("a"), read("a"), read("a")];
  await turn();
  expect(held.begun).toBe(1);
  ends.shift()?.();
  await turn();
  expect(held.begun).toBe(2);
  ends.shift()?.();
  expect([await first, ...(await Promise.all(later))]).toEqual(["a 1", "a 2", "a 2", "a 2"]);
});

test("another thing is read beside it; a reading that fails, fails for those who shared it alone", async () => {
  const { held, ends, read } = slowly();
  const asked = [read("a"), read("b")];
  await turn();
  expect(held.begun).toBe(2);
  held.value = -1;
  const after = read("a");
  for (const end of ends.splice(0)) end();
  expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await turn();
  held.value = 3;
  ends.shift()?.();
  expect(await after).toBe("a -1");
});
