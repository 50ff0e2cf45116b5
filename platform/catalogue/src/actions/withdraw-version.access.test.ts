import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishProcedure, withdrawVersion } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

let db: TestDatabase;
let versionId: string;
const clock = fixedClock("2026-11-21T09:00:00+07:00");
beforeAll(async () => {
  db = await testDatabase();
  const version = aSoundVersion({ effective: { from: "2027-01-01" } });
  versionId = (await publishProcedure(db.work(theSystem, clock), version)).versionId;
});
afterAll(() => db[Symbol.asyncDispose]());

test("strangers, people and officials without the permission take nothing back", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["dossiers.sign"] })])
    expect(await refusal(withdrawVersion(db.work(actor, clock), { versionId, reason: "Bỏ" }))).toBe("catalogue/not-allowed");
});

test("an official who may publish does", async () => {
  const [commune, province] = [await anAgency(db.work()), await anAgency(db.work(), { level: "province", kind: "province-committee" })];
  const neighbour = anOfficial({ permissions: ["catalogue.publish"], agencyId: commune.id });
  expect(await refusal(withdrawVersion(db.work(neighbour, clock), { versionId, reason: "Bỏ" }))).toBe("catalogue/not-allowed");
  const official = anOfficial({ permissions: ["catalogue.publish"], agencyId: province.id });
  expect(await refusal(withdrawVersion(db.work(official, clock), { versionId, reason: "Bỏ" }))).toBe("not refused");
});
