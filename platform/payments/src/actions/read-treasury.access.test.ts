import { anAgency } from "@motlan/agencies/testing";
import { localDate } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { readTreasury } from "./read-treasury.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const day = localDate("2026-11-21");

test.each([
  ["nobody", { kind: "stranger" } as const],
  ["a person", aPerson()],
  ["who takes cash", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
])("%s reads no list for the treasury", async (_who, actor) => {
  expect(await refusal(readTreasury(db.work(actor), day, day))).toBe("payments/not-yours");
});

test("a leader reads it", async () => {
  const leader = anOfficial({ agencyId: agency.id, permissions: ["payments.sign-closing"] });
  expect(await readTreasury(db.work(leader), day, day)).toMatchObject({ total: 0n });
});
