import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { personsConcerned } from "./persons-concerned.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("whom a record is about is told to the node alone, and nobody where there is none", async () => {
  const asked = { registry: "population", by: "personalNumber", value: "001190000001" };
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["registries.read"] })])
    expect(await refusal(personsConcerned(db.work(actor), asked))).toBe("registries/not-yours");
  expect(await personsConcerned(db.work(), asked)).toEqual([]);
  expect(await personsConcerned(db.work(), { ...asked, by: "id", value: "không phải" })).toEqual([]);
});
