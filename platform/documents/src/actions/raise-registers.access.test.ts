import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { raiseRegisters } from "./raise-registers.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("nobody but the node raises a register", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["documents.seal"] })])
    expect(await refusal((async () => raiseRegisters(db.work(actor), []))())).toBe("documents/not-yours");
});
