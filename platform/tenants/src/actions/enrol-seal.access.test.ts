import { startTestSealing } from "@motlan/documents/testing";
import { newId } from "@motlan/kernel";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { enrolSeal } from "./enrol-seal.ts";

const db = await testDatabase();
const sealing = await startTestSealing();
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  await sealing[Symbol.asyncDispose]();
});

test("no seal is made for an authority that does not exist", async () => {
  const agencyId = newId();
  await enrolSeal(db.work(), sealing.keys, agencyId);
  expect(await sealing.keys.findCertificates(`agency:${agencyId}`)).toBeUndefined();
});
