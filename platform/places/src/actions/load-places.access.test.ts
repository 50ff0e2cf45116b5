import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { loadPlaces } from "../index.ts";

test("nobody but the node itself fills in the list", async () => {
  await using db = await testDatabase();
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["places.load"] })]) {
    expect(await refusal(loadPlaces(db.work(actor)))).toBe("places/not-yours");
  }
  expect(await db.asOwner("select 1 from places.unit")).toEqual([]);
});
