import { stranger } from "@motlan/kernel";
import { anOfficial, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listToSign } from "./list-to-sign.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test.each([
  ["a stranger", stranger, "kernel/sign-in-first"],
  ["an official", anOfficial(), "kernel/not-allowed"],
])("%s signs nothing", async (_who, actor, code) => {
  const work = db.work(actor);
  expect(await refusal(Promise.resolve().then(() => listToSign(work)))).toBe(code);
});
