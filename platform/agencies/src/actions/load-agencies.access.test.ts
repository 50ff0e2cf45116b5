import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { loadAgencies } from "./load-agencies.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test.each([stranger, aPerson(), anOfficial({ permissions: ["agencies.manage"] })])(
  "nobody but the node loads agencies: $kind",
  async (actor) => {
    expect(await refusal(loadAgencies(db.work(actor), { provinceIds: [] }))).toBe("agencies/not-yours");
  },
);
