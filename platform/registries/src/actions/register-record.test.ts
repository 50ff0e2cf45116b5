import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { loadRecords } from "./load-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { type RegisterInput, registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-21T09:00:00+07:00");
const registry = "library-members";
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

function input(parts: Partial<RegisterInput> = {}): RegisterInput {
  return { registry, values: aMember(), validFrom: localDate("2020-01-01"), reason: "Ghi danh", requestKey: newId(), ...parts };
}

test("one request key is one record, also when ten say it at once", async () => {
  const same = input();
  const made = await Promise.all(Array.from({ length: 10 }, () => registerRecord(db.work(undefined, clock), same)));
  expect(new Set(made.map((row) => `${row.recordId} ${row.versionId}`)).size).toBe(1);
  const [rows] = await db.asOwner<{ n: number }>("select count(*)::int as n from registries.record_version where request_key = $1", [
    same.requestKey,
  ]);
  expect(rows?.n).toBe(1);
  const events = await listEventsOf(db.pool, made[0]?.recordId ?? "");
  expect(events).toMatchObject([{ type: "registries.recorded", data: { registry, kind: "record", versionId: made[0]?.versionId } }]);
  expect(JSON.stringify(events[0]?.data)).not.toContain("Nguyễn");
  expect(await refusal(registerRecord(db.work(), { ...same, values: aMember() }))).toBe("registries/key-reused");
});

test("a failed act leaves no record and gives its key back", async () => {
  const asked = input();
  const work = db.work();
  const act = work.transaction(async () => {
    await registerRecord(work, asked);
    throw new Error("the dossier could not move");
  });
  await expect(act).rejects.toThrow();
  expect(await readRecord(db.work(), { registry, by: "card", value: String(asked.values.card), purpose: "lending" })).toBeUndefined();
  expect(await refusal(registerRecord(db.work(), asked))).toBe("not refused");
});

test("a key that another record holds is a conflict, also between two at once", async () => {
  const values = aMember();
  const both = await Promise.allSettled([1, 2].map(() => registerRecord(db.work(), input({ values }))));
  expect(both.map((row) => row.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await refusal(registerRecord(db.work(), input({ values })))).toBe("registries/conflict");
  const { recordId } = await registerRecord(db.work(), input());
  expect(await refusal(registerRecord(db.work(), input({ recordId })))).toBe("registries/conflict");
});

test.each([
  ["a missing field", { fullName: undefined }, ["fullName"]],
  ["a field the registry does not have", { shoeSize: 41 }, ["shoeSize"]],
  ["a wrong format", { bornOn: "31/12/1999" }, ["bornOn"]],
  ["a wrong type inside", { address: { line: 3 } }, ["address.line"]],
  ["two at once", { bornOn: 1, card: "?" }, ["card", "bornOn"]],
  ["a person who is no id", { guarantors: [{ personId: "Bà Mận" }] }, ["guarantors.personId"]],
])("%s is refused at its field", async (_, parts, paths) => {
  const refused = registerRecord(db.work(), input({ values: aMember(parts) }));
  await expect(refused).rejects.toMatchObject({ code: "registries/bad-record" });
  const fields: { path: string; vi: string; en: string }[] = await refused.catch((fault) => fault.fields);
  expect(fields.map((field) => field.path).sort()).toEqual([...paths].sort());
  for (const field of fields) expect(`${field.en} ${field.vi}`).not.toMatch(/undefined|^must/);
});

test("thousands are taken over at once, all or none, once", async () => {
  const rows = Array.from({ length: 1200 }, (_, n) => ({ values: aMember({ card: `B${n}` }), validFrom: localDate("2019-01-01") }));
  const bad = [...rows.slice(0, 700), { values: aMember({ card: "?" }), validFrom: localDate("2019-01-01") }];
  const refused = loadRecords(db.work(), registry, bad);
  await expect(refused).rejects.toMatchObject({ code: "registries/bad-record", fields: [{ path: "700.card" }] });
  const made = await loadRecords(db.work(), registry, rows, { requestKey: "load-members" });
  expect(made).toHaveLength(1200);
  expect(await loadRecords(db.work(), registry, rows, { requestKey: "load-members" })).toEqual([]);
  expect(await refusal(loadRecords(db.work(), registry, rows.slice(0, 1)))).toBe("registries/conflict");
  const read = await readRecord(db.work(), { registry, by: "card", value: "B777", purpose: "lending" });
  expect(read?.recordId).toBe(made[777]?.recordId);
});
