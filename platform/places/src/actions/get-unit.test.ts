import { localDate, newId } from "@motlan/kernel";
import { refusal, testDatabase } from "@motlan/kernel/testing";
import { expect, test } from "vitest";
import { formatPlace, getUnit } from "../index.ts";
import { aUnit } from "../testing/index.ts";

test("a unit is got by its id with the units around it; an unknown or malformed id is refused", async () => {
  await using db = await testDatabase();
  const province = await aUnit(db.work(), { level: "province", code: "99", type: "Tỉnh", name: "Bình Yên" });
  const id = await aUnit(db.work(), { level: "commune", code: "99001", type: "Xã", name: "Hòa Thuận", parentId: province });
  const place = await getUnit(db.pool, id, localDate("2026-11-21"));
  expect(formatPlace(place)).toBe("Xã Hòa Thuận, Tỉnh Bình Yên");
  expect(place).toMatchObject({ level: "commune", code: "99001", parentId: province, validFrom: "2025-07-01" });
  expect(await refusal(getUnit(db.pool, newId()))).toBe("places/not-found");
  expect(await refusal(getUnit(db.pool, "99001"))).toBe("places/not-found");
});
