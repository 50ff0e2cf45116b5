import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockOut } from "./lock-out.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("nobody locks another out but the node and whoever manages accounts", async () => {
  const personId = newId();
  for (const actor of [stranger, aPerson(), aPerson({ personId }), anOfficial({ permissions: ["dossiers.read"] })])
    expect(await refusal((async () => lockOut(db.work(actor), { personId }))())).toBe("identity/not-allowed");
  expect(await lockOut(db.work(anOfficial({ permissions: ["identity.manage"] })), { personId })).toBe(0);
});
