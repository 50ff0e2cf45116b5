import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { getDeskRegistry, listDeskRegistries } from "./list-for-desk.ts";
import { beginLook, openLook, openLookedUp } from "./look-up.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readHistory } from "./read-history.ts";
import { registerRecord } from "./register-record.ts";

let db: TestDatabase;
const agencyId = newId();
let recordId = "";
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const facts = { registry: "library-members", values: aMember({ card: "A1" }), validFrom: localDate("2020-01-01"), reason: "x" };
  ({ recordId } = await registerRecord(db.work(), { ...facts, agencyId, requestKey: newId() }));
});
afterAll(() => db[Symbol.asyncDispose]());
const look = { registry: "library-members", by: "card", value: "A1", purpose: "lending" };
const both = ["registries.read", "registries.amend"];

test("as its keeper a record is read by the agency that keeps it and a post that amends: by no other, no person, no stranger", async () => {
  const read = (actor: Parameters<typeof db.work>[0], purpose = "keeping") => refusal(readHistory(db.work(actor), { recordId, purpose }));
  expect(await read(anOfficial({ permissions: both }))).toBe("registries/not-yours");
  expect(await read(anOfficial({ agencyId, permissions: ["registries.read"] }))).toBe("registries/not-yours");
  for (const actor of [stranger, aPerson()]) expect(await read(actor)).toBe("registries/not-yours");
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId })]) expect(await read(actor, "lending")).toBe("registries/not-yours");
  expect(await read(anOfficial({ agencyId, permissions: both }), "self")).toBe("registries/not-yours");
});

test("a look is its official's alone; nobody without the right begins one or sees what there is to look in", async () => {
  const mine = anOfficial({ agencyId, permissions: ["registries.read"] });
  const lookId = await beginLook(db.work(mine), look);
  expect((await openLook(db.work(mine), lookId)).found).toHaveLength(1);
  const other = db.work(anOfficial({ agencyId, permissions: ["registries.read"] }));
  expect(await refusal(openLook(other, lookId))).toBe("registries/look-not-found");
  expect(await refusal(openLookedUp(other, { lookId, recordId }))).toBe("registries/look-not-found");
  expect(await refusal(openLook(db.work(mine), "x"))).toBe("registries/look-not-found");
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId })]) {
    const work = db.work(actor);
    expect(await refusal(beginLook(work, look))).toBe("registries/not-yours");
    expect(await refusal(openLook(work, lookId))).toBe("registries/not-yours");
    expect(await refusal(listDeskRegistries(work))).toBe("registries/not-yours");
    expect(await refusal(getDeskRegistry(work, "library-members"))).toBe("registries/not-yours");
  }
});

test("nobody's looks show outside their act", async () => {
  expect((await db.pool.query("select * from registries.look")).rowCount).toBe(0);
});
