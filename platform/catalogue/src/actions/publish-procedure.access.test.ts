import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishProcedure } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("strangers, people and officials without the permission publish nothing", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["dossiers.sign"] })])
    expect(await refusal(publishProcedure(db.work(actor), aSoundVersion()))).toBe("catalogue/not-allowed");
});

test("an official with the permission does", async () => {
  expect(await refusal(publishProcedure(db.work(anOfficial({ permissions: ["catalogue.publish"] })), aSoundVersion()))).toBe("not refused");
});
