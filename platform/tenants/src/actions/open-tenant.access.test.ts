import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { findTenant } from "../store/tenants.ts";
import { openTenant } from "./open-tenant.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const province = await anAgency(db.work(), { level: "province", kind: "province-committee", code: "H17" });
const other = await anAgency(db.work(), { level: "province", kind: "province-committee", code: "H26" });
const commune = await anAgency(db.work(), { parentId: province.id });
const administrator = {
  personalNumber: "048190000099",
  name: "Ai Đó",
  phone: "0912000099",
  password: "con mèo nằm nắng",
};

describe("who may not open a commune", () => {
  test.each([
    ["a stranger", stranger],
    ["a person", aPerson()],
    ["its own administrator", anOfficial({ agencyId: commune.id, permissions: ["tenants.open", "agencies.manage"] })],
    ["another province's administrator", anOfficial({ agencyId: other.id, permissions: ["tenants.open"] })],
    ["a leader of the province", anOfficial({ agencyId: province.id, permissions: ["dossiers.sign"] })],
  ])("%s", async (_who, actor) => {
    expect(await refusal(openTenant(db.work(actor), { agencyId: commune.id, administrator }))).toBe("tenants/not-yours");
    expect(await findTenant(db.pool, commune.id)).toBeUndefined();
  });
});
