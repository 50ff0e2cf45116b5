import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { storeFile } from "./store-file.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const input = {
  bytes: new Uint8Array([0xff, 0xd8, 0xff, 1]),
  name: "a.jpg",
  declaredType: "image/jpeg",
  owner: { kind: "dossier", id: newId() },
};
const owner = aPerson();
const stored = await storeFile(db.work(owner), input);

test("a stranger stores and reads nothing", async () => {
  expect(await refusal(storeFile(db.work(stranger), input))).toBe("documents/not-yours");
  expect(await refusal(readFile(db.work(stranger), stored.id, () => true))).toBe("documents/not-found");
});

test("another person learns no more than that there is none", async () => {
  expect(await refusal(readFile(db.work(aPerson()), stored.id, () => false))).toBe("documents/not-found");
  expect(await refusal(readFile(db.work(aPerson()), newId(), () => true))).toBe("documents/not-found");
});

test("an official whom the rule does not let learns that it is not theirs", async () => {
  expect(await refusal(readFile(db.work(anOfficial()), stored.id, async () => false))).toBe("documents/not-yours");
});
