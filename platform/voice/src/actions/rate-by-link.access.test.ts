import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aSettledDossier } from "../testing/index.ts";
import { inviteToRate } from "./rate-by-link.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test.each([stranger, aPerson(), anOfficial()])("$kind makes no link", async (actor) => {
  expect(await refusal(inviteToRate(db.work(actor), aSettledDossier().id))).toBe("voice/link-over");
});
