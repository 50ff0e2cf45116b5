import { newId, stranger } from "@motlan/kernel";
import { anOfficial, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { declineApplication, signApplication } from "./sign-application.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const signingId = newId();

test.each([
  ["a stranger", stranger, "kernel/sign-in-first"],
  ["an official", anOfficial(), "kernel/not-allowed"],
])("%s signs nothing", async (_who, actor, code) => {
  const work = db.work(actor);
  expect(await refusal(Promise.resolve().then(() => signApplication(work, { signingId, seal: "0" })))).toBe(code);
  expect(await refusal(Promise.resolve().then(() => declineApplication(work, { signingId, reason: "" })))).toBe(code);
});
