import { newId } from "@motlan/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStudio, type Studio } from "../testing/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

const TABLES = ["design", "designer", "change", "act"] as const;

async function countAs(actor: string, agency: string): Promise<readonly number[]> {
  const client = await studio.db.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('motlan.actor', $1, true), set_config('motlan.agency_id', $2, true)", [actor, agency]);
    const counts: number[] = [];
    for (const table of TABLES)
      counts.push((await client.query<{ n: number }>(`select count(*)::int as n from studio.${table}`)).rows[0]?.n ?? -1);
    return counts;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

test("the database itself shows a design to its own agency alone", async () => {
  const design = await studio.start({ steps: [] });
  await studio.lan.change(design, { op: "insert", path: "steps.-", value: { id: "a" } });
  expect(await countAs(`official:${newId()}`, studio.agencyId)).toEqual([1, 1, 1, 1]);
  expect(await countAs(`official:${newId()}`, newId())).toEqual([0, 0, 0, 0]);
  expect(await countAs(`person:${newId()}`, "")).toEqual([0, 0, 0, 0]);
  expect(await countAs("", "")).toEqual([0, 0, 0, 0]);
  expect(await countAs("system:test", "")).toEqual([1, 1, 1, 1]);
});

test.each(["change", "act", "designer"])("what stands in studio.%s is never altered or removed", async (table) => {
  await expect(studio.db.pool.query(`delete from studio.${table}`)).rejects.toThrow(/permission denied/);
  await expect(studio.db.pool.query(`update studio.${table} set name = 'x'`)).rejects.toThrow(/permission denied/);
});
