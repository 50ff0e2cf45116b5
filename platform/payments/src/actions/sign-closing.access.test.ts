import { anAgency } from "@motlan/agencies/testing";
import { localDate } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { signClosing } from "./sign-closing.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const other = await anAgency(db.work());

test.each([
  ["nobody", { kind: "stranger" } as const, "payments/not-yours"],
  ["a person", aPerson(), "payments/not-yours"],
  ["the accountant", anOfficial({ agencyId: agency.id, permissions: ["payments.close"] }), "payments/not-yours"],
  ["a leader elsewhere", anOfficial({ agencyId: other.id, permissions: ["payments.sign-closing"] }), "payments/closing-not-found"],
])("%s signs no sheet of this agency", async (_who, actor, fault) => {
  const day = localDate("2026-11-20");
  await db.asOwner(
    "insert into payments.day_closing (agency_id, day, closed_by, closed_by_name, closed_at, sheet) values ($1, $2, gen_random_uuid(), 'x', now(), '{}') on conflict do nothing",
    [agency.id, day],
  );
  expect(await refusal(signClosing(db.work(actor), day))).toBe(fault);
});
