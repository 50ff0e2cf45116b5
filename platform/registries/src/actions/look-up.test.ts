import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { getDeskRegistry, listDeskRegistries } from "./list-for-desk.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { beginLook, openLook, openLookedUp, sweepLooks } from "./look-up.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";

let db: TestDatabase;
const [agencyId, person] = [newId(), newId()];
const clock = fixedClock("2026-01-10T08:00:00Z");
const reader = anOfficial({ permissions: ["registries.read"] });
const keeper = anOfficial({ agencyId, permissions: ["registries.read", "registries.amend"] });
const look = { registry: "library-members", by: "phone", value: "0901", purpose: "lending" };
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const facts = { registry: "library-members", validFrom: localDate("2020-01-01"), reason: "x" };
  const kept = [
    { values: aMember({ card: "A1", phone: "0901", personId: person }), agencyId },
    { values: aMember({ card: "A2", phone: "0901" }), agencyId: newId() },
  ];
  for (const one of kept) await registerRecord(db.work(undefined, clock), { ...facts, ...one, requestKey: newId() });
});
afterAll(() => db[Symbol.asyncDispose]());

test("what is typed lies under an id; each opening reads anew, for that purpose and dossier, and is told to whom it concerns", async () => {
  const dossierId = newId();
  const lookId = await beginLook(db.work(reader, clock), { ...look, value: " 0901 ", dossierId });
  const { found } = await openLook(db.work(reader, clock), lookId);
  expect(found.map(({ values }) => values.card).sort()).toEqual(["A1", "A2"]);
  expect(found[0]?.values).not.toHaveProperty("phone");
  const recordId = found.find(({ values }) => values.card === "A1")?.recordId ?? "";
  const { history, look: kept } = await openLookedUp(db.work(reader, clock), { lookId, recordId });
  expect([history.versions.length, kept.purpose, kept.dossierId]).toEqual([1, "lending", dossierId]);
  expect(await listMyAccesses(db.work(aPerson({ personId: person })), { dossierId })).toHaveLength(2);
});

test("a record of another registry is not opened by a look, and nobody is told that it was read", async () => {
  await publishRegistry(db.work(), { ...libraryMembers, code: "museum-members" });
  const concerned = newId();
  const values = aMember({ card: "M1", phone: "0902", personId: concerned });
  const facts = { registry: "museum-members", values, validFrom: localDate("2020-01-01"), reason: "x", requestKey: newId() };
  const { recordId } = await registerRecord(db.work(undefined, clock), facts);
  const lookId = await beginLook(db.work(reader, clock), look);
  expect(await refusal(openLookedUp(db.work(reader, clock), { lookId, recordId }))).toBe("registries/not-found");
  expect(await listMyAccesses(db.work(aPerson({ personId: concerned })))).toEqual([]);
});

test("as its keeper one finds the records of one's own agency alone", async () => {
  const lookId = await beginLook(db.work(keeper, clock), { ...look, purpose: "keeping" });
  const { found } = await openLook(db.work(keeper, clock), lookId);
  expect(found).toMatchObject([{ values: { card: "A1", phone: "0901" }, disputed: [] }]);
  const byId = await beginLook(db.work(keeper, clock), { ...look, by: "id", value: found[0]?.recordId ?? "", purpose: "keeping" });
  expect((await openLook(db.work(keeper, clock), byId)).found).toHaveLength(1);
  const noId = await beginLook(db.work(keeper, clock), { ...look, by: "id", value: "A1", purpose: "keeping" });
  expect((await openLook(db.work(keeper, clock), noId)).found).toEqual([]);
});

test("nothing typed, an unknown way or an unknown purpose is refused before anything is read", async () => {
  const begin = (parts: Partial<typeof look>, work = db.work(reader)) => refusal(beginLook(work, { ...look, ...parts }));
  expect(await begin({ value: "  " })).toBe("registries/nothing-typed");
  expect(await begin({ by: "bornOn" })).toBe("registries/unknown-index");
  expect(await begin({ registry: "nothing" })).toBe("registries/unknown-registry");
  for (const purpose of ["marketing", "self", "keeping"]) expect(await begin({ purpose })).toBe("registries/unknown-purpose");
});

test("after a day a look is forgotten", async () => {
  const lookId = await beginLook(db.work(reader, clock), look);
  await sweepLooks(db.work(undefined, clock));
  expect((await openLook(db.work(reader, clock), lookId)).found).toHaveLength(2);
  clock.advance(90_000_000);
  await sweepLooks(db.work(undefined, clock));
  expect(await refusal(openLook(db.work(reader, clock), lookId))).toBe("registries/look-not-found");
});

test("the desk lists each registry with its ways and purposes; whoever amends has keeping besides", async () => {
  const [forReader] = await listDeskRegistries(db.work(reader));
  expect(forReader).toMatchObject({ code: "library-members", keeps: false });
  expect(forReader?.finders.map(({ name }) => name)).toEqual(["card", "phone", "guarantor"]);
  expect(forReader?.purposes.map(({ code }) => code)).toEqual(["lending"]);
  const forKeeper = await getDeskRegistry(db.work(keeper), "library-members");
  expect(forKeeper.purposes.map(({ code }) => code)).toEqual(["lending", "keeping"]);
});

test("an agency is said to keep records where it does, whatever a post may amend; keeping is offered to whoever can use it", async () => {
  const of = async (official: typeof keeper, code = "library-members") => {
    const { keeps, purposes } = await getDeskRegistry(db.work(official), code);
    return [keeps, purposes.some((one) => one.code === "keeping")];
  };
  await publishRegistry(db.work(), { ...libraryMembers, code: "archive-members" });
  expect(await of(keeper)).toEqual([true, true]);
  expect(await of(keeper, "archive-members")).toEqual([false, false]);
  expect(await of(anOfficial({ permissions: ["registries.read", "registries.amend"] }))).toEqual([false, false]);
  expect(await of(anOfficial({ agencyId, permissions: ["registries.read"] }))).toEqual([true, false]);
  expect((await listDeskRegistries(db.work(keeper))).filter(({ keeps }) => keeps).map(({ code }) => code)).toEqual(["library-members"]);
});
