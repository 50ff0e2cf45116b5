import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listRecordIds } from "./list-record-ids.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const asked = { registry: "library-members", by: "phone", value: "0909", limit: 2 };

test.each([stranger, aPerson(), anOfficial({ permissions: ["registries.read", "registries.amend"] })])("$kind may not", async (actor) => {
  expect(await refusal((async () => listRecordIds(db.work(actor), asked))())).toBe("registries/not-yours");
});
