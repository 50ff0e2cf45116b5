import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase, theSystem } from "@motlan/kernel/testing";
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

test.each(["file", "content"])("behind the doors the database shows %s to who sent it, its agency and the node alone", async (table) => {
  const clerk = anOfficial();
  await storeFile(db.work(clerk), { ...input, bytes: new Uint8Array([0xff, 0xd8, 0xff, 2]), agencyId: clerk.agencyId });
  const text = `select 1 from documents.${table}`;
  const look = async (actor: Actor) => (await db.work(actor).transaction((tx) => tx.query({ text }))).rows;
  expect(await look(owner)).toHaveLength(1);
  for (const actor of [clerk, anOfficial({ agencyId: clerk.agencyId })]) expect(await look(actor)).toHaveLength(1);
  expect(await look(theSystem)).toHaveLength(2);
  for (const actor of [stranger, aPerson(), anOfficial()]) expect(await look(actor)).toHaveLength(0);
  expect((await db.pool.query(text)).rows).toHaveLength(0);
});

test("whom the rule lets in, the bytes of that file open to and of no other, as long as the act lasts", async () => {
  await storeFile(db.work(owner), { ...input, bytes: new Uint8Array([0xff, 0xd8, 0xff, 3]) });
  const work = db.work(anOfficial());
  const count = () => work.transaction((tx) => tx.query({ text: "select 1 from documents.content" }));
  const inOneAct = await work.transaction(async () => {
    const { bytes } = await readFile(work, stored.id, () => true);
    return [Buffer.from(bytes), (await count()).rowCount];
  });
  expect(inOneAct).toEqual([Buffer.from(input.bytes), 1]);
  expect((await count()).rowCount).toBe(0);
});
