import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anAgency } from "../testing/index.ts";
import { setDaysOff } from "./set-days-off.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const other = await anAgency(db.work());

test.each([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["a clerk", anOfficial({ agencyId: agency.id, permissions: ["dossiers.take-in"] })],
  ["another agency's administrator", anOfficial({ agencyId: other.id, permissions: ["agencies.manage"] })],
])("%s may not close an office", async (_who, actor) => {
  expect(await refusal(setDaysOff(db.work(actor), { agencyId: agency.id, days: [] }))).toBe("agencies/not-yours");
});
