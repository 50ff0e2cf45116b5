import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { askCorrection, withdrawCorrection } from "./ask-correction.ts";
import { publishRegistry } from "./publish-registry.ts";
import { getCorrection, listCorrections, listMyCorrections } from "./read-corrections.ts";
import { registerRecord } from "./register-record.ts";
import { acceptCorrection, extendCorrection, refuseCorrection } from "./settle-correction.ts";

let db: TestDatabase;
const [agencyId, person] = [newId(), aPerson()];
const rights = ["registries.read", "registries.amend"];
const answer = { words: "x", basis: "y", validFrom: localDate("2020-01-01"), requestKey: "k" };
let [recordId, id] = ["", ""];
const ask = (actor: Parameters<typeof db.work>[0]) =>
  askCorrection(db.work(actor), { recordId, path: "phone", wanted: "02", words: "x", requestKey: newId() });
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const values = aMember({ personId: person.personId, phone: "01" });
  const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "x", requestKey: newId() };
  ({ recordId } = await registerRecord(db.work(), { ...facts, agencyId }));
  ({ id } = await ask(person));
});
afterAll(() => db[Symbol.asyncDispose]());

test("only the person a record is about says that it is wrong, sees the case and takes it back", async () => {
  for (const actor of [stranger, theSystem, anOfficial({ agencyId, permissions: rights })]) {
    expect(await refusal(ask(actor))).toBe("registries/not-yours");
    expect(await refusal(withdrawCorrection(db.work(actor), { id }))).toBe("registries/not-yours");
    expect(await refusal(listMyCorrections(db.work(actor)))).toBe("registries/not-yours");
  }
  const other = aPerson();
  expect(await refusal(ask(other))).toBe("registries/not-found");
  expect(await refusal(withdrawCorrection(db.work(other), { id }))).toBe("registries/correction-not-found");
  expect(await refusal(getCorrection(db.work(other), id))).toBe("registries/correction-not-found");
  expect(await listMyCorrections(db.work(other))).toEqual([]);
});

test("only the agency that keeps the record, and a post that amends, sees and answers it; nobody answers their own", async () => {
  const others = [
    [stranger, "not-yours"],
    [person, "not-yours"],
    [anOfficial({ agencyId, permissions: ["registries.read"] }), "not-yours"],
    [anOfficial({ permissions: rights }), "correction-not-found"],
    [anOfficial({ agencyId, permissions: rights, personId: person.personId }), "not-yours"],
  ] as const;
  for (const [actor, why] of others) {
    const work = db.work(actor);
    for (const act of [acceptCorrection, refuseCorrection, extendCorrection])
      expect(await refusal(act(work, { ...answer, id }))).toBe(`registries/${why}`);
  }
  for (const actor of [stranger, person, anOfficial({ agencyId })])
    expect(await refusal(listCorrections(db.work(actor)))).toBe("registries/not-yours");
  expect(await refusal(getCorrection(db.work(anOfficial({ agencyId })), id))).toBe("registries/not-yours");
  expect(await refusal(getCorrection(db.work(anOfficial({ permissions: rights })), id))).toBe("registries/correction-not-found");
  expect(await listCorrections(db.work(anOfficial({ permissions: rights })))).toEqual([]);
});

test("the rows themselves show to nobody outside an act, and to the two parties inside", async () => {
  const count = (actor: Parameters<typeof db.work>[0]) =>
    db.work(actor).transaction(async (tx) => (await tx.query({ text: "select 1 from registries.correction_act" })).rowCount);
  expect((await db.pool.query("select 1 from registries.correction")).rowCount).toBe(0);
  expect([await count(person), await count(aPerson()), await count(anOfficial({ agencyId })), await count(anOfficial())]).toEqual([
    1, 0, 1, 0,
  ]);
});
