import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listTold, tellSuperiors } from "./tell-superiors.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test.each([stranger, aPerson(), anOfficial({ permissions: ["dossiers.assign"] })])(
  "only the node tells, only readers of the agency see",
  async (actor) => {
    expect(await refusal(tellSuperiors(db.work(actor)))).toBe("dossiers/not-yours");
    expect(await refusal((async () => listTold(db.work(actor), newId()))())).toBe("work/not-yours");
  },
);
