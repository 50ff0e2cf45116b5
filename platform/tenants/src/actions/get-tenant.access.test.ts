import { anAgency } from "@motlan/agencies/testing";
import { anInhabitant, publishPopulation } from "@motlan/forms/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { getTenant } from "./get-tenant.ts";
import { openTenant } from "./open-tenant.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const commune = await anAgency(db.work());
const other = await anAgency(db.work());
await publishPopulation(db.work());
const { values } = await anInhabitant(db.work(), { fullName: "Ai Đó" });
const administrator = { personalNumber: String(values.personalNumber), name: "Ai Đó", phone: "0912000098", password: "con mèo nằm nắng" };
await openTenant(db.work(), { agencyId: commune.id, administrator });

test.each([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["a clerk of it", anOfficial({ agencyId: commune.id, permissions: ["dossiers.read"] })],
  ["another's administrator", anOfficial({ agencyId: other.id, permissions: ["tenants.open"] })],
])("%s may not see how it stands", async (_who, actor) => {
  expect(await refusal(getTenant(db.work(actor), commune.id))).toBe("tenants/not-yours");
});

test("its own administrator may", async () => {
  const own = anOfficial({ agencyId: commune.id, permissions: ["tenants.open"] });
  expect(await getTenant(db.work(own), commune.id)).toMatchObject({ agencyId: commune.id });
});
