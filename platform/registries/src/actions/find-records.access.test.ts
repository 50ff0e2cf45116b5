import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { changeAllFound, changeFound, changeOrRegister, endFound, registerOwn } from "./change-found.ts";
import { declareDatabase, getDatabase, listDatabases, takeBackDatabase } from "./declare-database.ts";
import { endRecord } from "./end-record.ts";
import { findRecords, readField } from "./find-records.ts";
import { namesMe } from "./names-me.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";
import { setUpstream } from "./set-upstream.ts";

const db = await testDatabase();
const registry = "library-members";
const agencyId = newId();
const personId = newId();
let recordId = "";
beforeAll(async () => {
  await publishRegistry(db.work(), libraryMembers);
  const facts = { registry, values: aMember({ card: "A1", personId }), validFrom: localDate("2020-01-01"), reason: "x" };
  recordId = (await registerRecord(db.work(), { ...facts, agencyId, requestKey: newId() })).recordId;
});
afterAll(() => db[Symbol.asyncDispose]());

const rights = ["registries.read", "registries.record", "registries.amend"];
const content = { card: "A1" };
const change = () => ({ registry, content, write: { phone: "1" }, reason: "x", requestKey: newId() });

test("finding and reading a field: officials with the right and the node, for a purpose", async () => {
  for (const actor of [stranger, aPerson({ personId }), anOfficial()]) {
    expect(await refusal(findRecords(db.work(actor), { registry, content, limit: 1 }))).toBe("registries/not-yours");
    expect(await refusal(readField(db.work(actor), { registry, key: "A1", path: "card" }))).toBe("registries/not-yours");
  }
  expect(await findRecords(db.work(anOfficial({ permissions: ["registries.read"] })), { registry, content, limit: 1 })).toHaveLength(1);
  expect(await refusal(findRecords(db.work(anOfficial({ permissions: rights })), { registry, limit: 1 }))).toBe("registries/not-yours");
  expect(await findRecords(db.work(), { registry, limit: 5 })).toHaveLength(1);
});

test("changing: the agency that keeps the record, by its posts' rights; another's is not even found", async () => {
  for (const actor of [stranger, aPerson({ personId }), anOfficial({ agencyId })]) {
    const work = db.work(actor);
    expect(await refusal(changeFound(work, change()))).toBe("registries/not-yours");
    expect(await refusal(changeAllFound(work, change()))).toBe("registries/not-yours");
    expect(await refusal(changeOrRegister(work, change()))).toBe("registries/not-yours");
    expect(await refusal(registerOwn(work, { ...change(), values: aMember() }))).toBe("registries/not-yours");
    expect(await refusal(endFound(work, { ...change(), key: "A1" }))).toBe("registries/not-yours");
    expect(await refusal(endRecord(work, { ...change(), recordId, from: localDate("2026-01-01") }))).toBe("registries/not-yours");
  }
  const elsewhere = db.work(anOfficial({ permissions: rights }));
  expect(await refusal(changeFound(elsewhere, change()))).toBe("registries/not-found");
  expect(await changeAllFound(elsewhere, change())).toBe(0);
  expect(await refusal(endFound(elsewhere, { ...change(), key: recordId }))).toBe("registries/not-found");
  const readsOnly = db.work(anOfficial({ agencyId, permissions: ["registries.read"] }));
  expect(await refusal(changeFound(readsOnly, change()))).toBe("registries/not-yours");
  const noAmending = db.work(anOfficial({ agencyId, permissions: ["registries.read", "registries.record"] }));
  expect(await registerOwn(noAmending, { ...change(), values: aMember() })).toHaveProperty("recordId");
});

test("declaring and taking back: officials with the right, of what their agency declared", async () => {
  const declaration = { ...libraryMembers, code: "theirs" };
  const names = { declaration, groupName: "x", catalogName: "x" };
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: rights })]) {
    expect(await refusal(declareDatabase(db.work(actor), names))).toBe("registries/not-yours");
    expect(await refusal(takeBackDatabase(db.work(actor), 1n))).toBe("registries/not-yours");
  }
  for (const actor of [stranger, aPerson(), anOfficial()]) {
    expect(await refusal(Promise.resolve().then(() => listDatabases(db.work(actor))))).toBe("registries/not-yours");
    expect(await refusal(getDatabase(db.work(actor), 1n))).toBe("registries/not-yours");
    if (actor.kind !== "person") expect(await refusal(namesMe(db.work(actor), registry, personId))).toBe("registries/not-yours");
  }
  const { number } = await declareDatabase(db.work(anOfficial({ permissions: ["registries.publish"] })), names);
  expect(await refusal(takeBackDatabase(db.work(anOfficial({ permissions: ["registries.publish"] })), number))).toBe(
    "registries/anothers-registry",
  );
});

test("more than a hundred at once are not changed; where another node has the main copy, records end there; a key said twice is one act", async () => {
  const keeper = db.work(anOfficial({ agencyId, permissions: rights }));
  const guarantor = { personId: newId(), fullName: "G" };
  await publishRegistry(db.work(), {
    ...libraryMembers,
    indexes: [...libraryMembers.indexes, { name: "name", path: "fullName", many: true }],
  });
  for (let n = 0; n < 101; n += 1)
    await registerOwn(keeper, { ...change(), values: aMember({ fullName: "Đông", guarantors: [guarantor] }) });
  expect(await refusal(changeAllFound(keeper, { ...change(), content: { fullName: "Đông" } }))).toBe("registries/too-many");
  const end = { recordId, from: localDate("2026-01-01"), reason: "x", requestKey: newId() };
  await setUpstream(db.work(), registry, { client: "VN/GOV/X/he", service: "VN/GOV/Y/he/dich-vu" });
  expect(await refusal(endRecord(keeper, end))).toBe("registries/ended-elsewhere");
  await setUpstream(db.work(), registry, undefined);
  const ended = await endRecord(keeper, end);
  expect(await endRecord(keeper, end)).toEqual(ended);
  expect(await refusal(endRecord(keeper, { ...end, from: localDate("2025-01-01") }))).toBe("registries/key-reused");
  expect(await refusal(endRecord(keeper, { ...end, requestKey: newId() }))).toBe("registries/not-found");
});
