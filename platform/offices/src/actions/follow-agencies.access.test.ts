import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { getDeskRegistry, registerRecord } from "@motlan/registries";
import { afterAll, expect, test } from "vitest";
import { followAgency, followAll } from "./follow-agencies.ts";
import { hearAgencies } from "./hear-agencies.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("the node alone brings the registers in step; nobody writes into them by hand", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["agencies.manage", "registries.amend"] })]) {
    expect(await refusal(followAgency(db.work(actor), newId()))).toBe("offices/not-yours");
    expect(await refusal(followAll(db.work(actor)))).toBe("offices/not-yours");
    expect(await refusal(hearAgencies(db.work(actor), { type: "agencies.created", agency_id: newId() }))).toBe("offices/not-yours");
  }
  await followAgency(db.work(), newId());
  const official = anOfficial({ permissions: ["registries.read", "registries.record", "registries.amend"] });
  const keeper = { validFrom: localDate("2026-01-01"), reason: "thử", requestKey: newId() };
  const agency = {
    agencyId: newId(),
    code: "G1",
    codeOrigin: "ours",
    name: { vi: "Bộ", en: "Ministry" },
    kind: "ministry",
    level: "central",
  };
  const byHand = { ...keeper, registry: "agencies", values: agency, agencyId: official.agencyId };
  expect(await refusal(registerRecord(db.work(official), byHand))).toBe("registries/not-yours");
  for (const registry of ["agencies", "officials"])
    expect(await getDeskRegistry(db.work(official), registry)).toMatchObject({ keeps: false, purposes: [{ code: "public-facts" }] });
});
