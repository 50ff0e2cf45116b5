import { type JsonObject, localDate, newId } from "@motlan/kernel";
import { anOfficial, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { askForTwins, findTwins } from "./find-twins.ts";
import { type FarAct, keepFor } from "./keep-for.ts";
import { listTwins, mergeRecords } from "./merge-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const registry = "library-members";
const far = { client: "VN/GOV/1/a", title: { vi: "x", en: "x" }, queryId: "q" };
const ENROL = { code: "enrol", title: { vi: "Ghi bạn đọc", en: "Enrolling" }, law: "x", writes: true };
const validFrom = localDate("2020-01-01");
const keeper = anOfficial({ permissions: ["registries.merge"] });
const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
beforeAll(() =>
  publishRegistry(db.work(), {
    ...libraryMembers,
    purposes: [
      ...libraryMembers.purposes,
      { ...ENROL, fields: ["card", "fullName", "personId", "address.commune", "guarantors.fullName"] },
    ],
    duplicates: { by: [["fullName"]], compare: [{ path: "fullName", as: "name", weight: 1 }], from: 50 },
  }),
);
const act = (command: FarAct["command"], recordId: string, values: JsonObject) =>
  keepFor(db.work(), { registry, command, purpose: "enrol", far, key: newId(), recordId, kind: "record", values, validFrom, reason: "x" });
const newcomer = async (parts: JsonObject = {}) => {
  const { card = "", fullName = "", personId = "" } = aMember(parts);
  const recordId = newId();
  await act("record", recordId, { card, fullName, personId, address: { commune: "Xã Yên Lạc" } });
  return recordId;
};

test("what is granted inside a place lets neither the place be taken away nor a list be replaced", async () => {
  const recordId = await newcomer();
  for (const values of [{ address: null }, { guarantors: [] }, { guarantors: [{ fullName: "Ai" }] }, { address: {} }])
    expect(await refusal(act("amend", recordId, values))).toBe("registries/not-for-writing");
  await act("amend", recordId, { address: { commune: "Xã Yên Thắng" } });
  expect(await readRecord(db.work(), { registry, by: "id", value: recordId, purpose: "lending" })).toMatchObject({
    values: { address: { commune: "Xã Yên Thắng" } },
  });
});

test("where its record was merged into one that another wrote, that one is not changed from afar", async () => {
  const fullName = "Đinh Thị Xa";
  const theirs = await newcomer({ fullName });
  const facts = { registry, values: aMember({ fullName }), validFrom, reason: "x", requestKey: newId(), agencyId: keeper.agencyId };
  const { recordId: ours } = await registerRecord(db.work(), facts);
  await askForTwins(db.work(), registry);
  await findTwins(() => db.work(), registry);
  const [twin] = (await listTwins(db.work(keeper))).open;
  const said = { twinId: twin?.id ?? "", reason: "x", basis: "y" };
  expect(await refusal(mergeRecords(db.work(keeper), { ...said, livingId: ours }))).toBe("registries/not-yours");
  const theirKeeper = anOfficial({ permissions: ["registries.merge"] });
  await db.asOwner("update registries.record set agency_id = $2 where id = $1", [theirs, theirKeeper.agencyId]);
  await mergeRecords(db.work(theirKeeper), { ...said, livingId: ours });
  expect(await refusal(act("amend", theirs, { fullName: "Kẻ Khác" }))).toBe("registries/not-found");
});
