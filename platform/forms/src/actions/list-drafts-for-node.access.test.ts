import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listDraftsForNode } from "./list-drafts-for-node.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("nobody but the node learns who is writing", async () => {
  for (const actor of [stranger, anOfficial(), aPerson()])
    expect(await refusal((async () => listDraftsForNode(db.work(actor), { after: undefined, limit: 1 }))())).toBe("kernel/not-allowed");
});
