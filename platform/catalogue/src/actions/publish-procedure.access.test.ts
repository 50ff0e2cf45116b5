import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishProcedure } from "../index.ts";
import { aSoundVersion } from "../testing/sound-version.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

test("strangers, people and officials without the permission publish nothing", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["dossiers.sign"] })])
    expect(await refusal(publishProcedure(db.work(actor), aSoundVersion()))).toBe("catalogue/not-allowed");
});

test("an official of a province with the permission does; one of a commune, or of nowhere, does not publish for all", async () => {
  const [commune, province] = [await anAgency(db.work()), await anAgency(db.work(), { level: "province", kind: "province-committee" })];
  const said = (agencyId?: string) =>
    refusal(publishProcedure(db.work(anOfficial({ permissions: ["catalogue.publish"], ...(agencyId && { agencyId }) })), aSoundVersion()));
  expect(await said(commune.id)).toBe("catalogue/not-allowed");
  expect(await said()).toBe("catalogue/not-allowed");
  expect(await said(province.id)).toBe("not refused");
});
