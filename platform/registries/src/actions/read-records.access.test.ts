import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { getMyRecords } from "./get-my-records.ts";
import { listByDay } from "./list-by-day.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

let db: TestDatabase;
const values = aMember({ card: "A1" });
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  await registerRecord(db.work(), {
    registry: "library-members",
    values,
    validFrom: localDate("2020-01-01"),
    reason: "Ghi danh",
    requestKey: newId(),
  });
});
afterAll(() => db[Symbol.asyncDispose]());

const ask = { registry: "library-members", by: "card", value: "A1", purpose: "lending" };

test("strangers and officials without the right are refused; other persons find nothing", async () => {
  expect(await refusal(readRecord(db.work(stranger), ask))).toBe("registries/not-yours");
  expect(await refusal(readRecord(db.work(anOfficial()), ask))).toBe("registries/not-yours");
  expect(await readRecord(db.work(aPerson()), ask)).toBeUndefined();
  expect(await readRecord(db.work(anOfficial({ permissions: ["registries.read"] })), { ...ask, purpose: "self" })).toBeUndefined();
  expect(await readRecord(db.work(aPerson({ personId: String(values.personId) })), ask)).toBeDefined();
});

test("which records have their day is told to the node alone", async () => {
  const day = localDate("2026-12-01");
  const asked = { registry: "library-members", index: "card", from: day, to: day, limit: 1 };
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["registries.read"] })])
    expect(await refusal(listByDay(db.work(actor), asked))).toBe("registries/not-yours");
});

test("whose number it is cannot be found out by trying names: twenty misses a day, then nothing more is read", async () => {
  const clock = fixedClock("2026-11-21T09:00:00+07:00");
  const guesser = aPerson();
  const guess = (fullName: string) => {
    clock.advance(1_000);
    return readRecord(db.work(guesser, clock), { ...ask, match: { fullName } });
  };
  for (let tries = 0; tries < 20; tries += 1) expect(await guess(`Sai Thứ ${tries}`)).toBeUndefined();
  expect(await guess(String(values.fullName))).toBeUndefined();
  expect(await readRecord(db.work(aPerson(), clock), { ...ask, match: { fullName: String(values.fullName) } })).toBeDefined();
  clock.advance(86_400_000);
  expect(await guess(String(values.fullName))).toBeDefined();
});

test("only a signed-in person has accesses and records of their own, and sees nobody else's", async () => {
  for (const actor of [stranger, anOfficial({ permissions: ["registries.read"] })]) {
    expect(await refusal(Promise.resolve().then(() => listMyAccesses(db.work(actor))))).toBe("registries/not-yours");
    expect(await refusal(getMyRecords(db.work(actor)))).toBe("registries/not-yours");
  }
  expect(await getMyRecords(db.work(aPerson()))).toEqual([]);
  expect(await getMyRecords(db.work(aPerson({ personId: String(values.personId) })))).toMatchObject([{ values }]);
  expect(await listMyAccesses(db.work(aPerson()))).toEqual([]);
});
