import { stranger } from "@motlan/kernel";
import { aPerson, testDatabase } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { getUnit } from "../index.ts";
import { aUnit } from "../testing/index.ts";

test("divisions are public: nobody is kept from a unit", async () => {
  await using db = await testDatabase();
  const id = await aUnit(db.work(), { level: "province", code: "99", type: "Tỉnh", name: "Bình Yên" });
  for (const actor of [stranger, aPerson()]) expect((await getUnit(db.work(actor).db, id)).name).toBe("Bình Yên");
});
