import { localDate, newId } from "@motlan/kernel";
import { refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { listRecordIds } from "./list-record-ids.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const asked = { registry: "library-members", by: "phone", value: "0909", limit: 2 };

test("so many ids of those that have the value, and no entry", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const facts = { registry: asked.registry, validFrom: localDate("2020-01-01"), reason: "x" };
  const ids: string[] = [];
  for (const _ of [1, 2, 3])
    ids.push((await registerRecord(db.work(), { ...facts, values: aMember({ phone: "0909" }), requestKey: newId() })).recordId);
  const found = await listRecordIds(db.work(), asked);
  expect([found.length, found.every((id) => ids.includes(id))]).toEqual([2, true]);
  expect(await db.asOwner("select from registries.access_entry")).toEqual([]);
  expect(await refusal(listRecordIds(db.work(), { ...asked, registry: "none" }))).toBe("registries/unknown-registry");
});
