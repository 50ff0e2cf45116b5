import { localDate } from "@motlan/kernel";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { population } from "@motlan/pack-civil-status";
import { type ImportLine, publishRegistry, runImport } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventPeople, MOST_INVENTED } from "./invent-people.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), population);
});
afterAll(() => db[Symbol.asyncDispose]());

async function all(people: AsyncIterable<ImportLine>): Promise<ImportLine[]> {
  const found: ImportLine[] = [];
  for await (const one of people) found.push(one);
  return found;
}

test("each of them fits the population registry, with a number of their own; the same on every machine, from wherever one begins", async () => {
  const state = await runImport(() => db.work(), {
    ...{ registry: "population", name: "x", digest: "x" },
    lines: (after) => inventPeople(3_000, after),
  });
  expect([state.taken, state.faulty]).toEqual([3_000, 0]);
  expect(await all(inventPeople(12, 10))).toEqual((await all(inventPeople(12))).slice(10));
});

test("nobody is born after the registers were taken over", async () => {
  const days = (await all(inventPeople(40_000))).flatMap((line) => ("json" in line ? [JSON.stringify(line.json).slice(15, 25)] : []));
  expect(new Set(days).size).toBeGreaterThan(30_000);
  expect(days.every((day) => day < localDate("2025-06-15"))).toBe(true);
});

test("ten million can be had, more are refused: their numbers would meet", async () => {
  expect(MOST_INVENTED).toBeGreaterThanOrEqual(10_000_000);
  await expect(all(inventPeople(MOST_INVENTED + 1))).rejects.toThrow(RangeError);
});
