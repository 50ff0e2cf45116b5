import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listProcedures } from "./list-procedures.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const portal = { listProcedures: async () => ({ ok: true, value: [{ code: "1.000001", title: "Thử" }] }) as const };

test("only the node itself reads the portal's list", async () => {
  for (const actor of [aPerson(), anOfficial({ permissions: ["national-portal.see"] })])
    expect(await refusal(listProcedures(db.work(actor), portal))).toBe("kernel/not-allowed");
  await listProcedures(db.work(), portal);
  expect(await db.asOwner("select code from national_portal.procedure")).toEqual([{ code: "1.000001" }]);
});
