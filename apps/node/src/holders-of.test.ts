import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate } from "@motlan/kernel";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { holdersOf } from "./holders-of.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("who at an agency may do something is whoever holds a post with that right there, on that day", async () => {
  const [here, elsewhere] = [await anAgency(db.work()), await anAgency(db.work())];
  const holder = (agencyId: string, kind: "vice-chair" | "one-stop-clerk") => aHolder(db.work(), { agencyId, kind });
  const [vice] = [await holder(here.id, "vice-chair"), await holder(here.id, "one-stop-clerk"), await holder(elsewhere.id, "vice-chair")];
  const asked = { agencyId: here.id, right: "registries.confirm-merge" };
  expect(await holdersOf(db.pool, { ...asked, on: localDate("2026-01-01") })).toEqual([vice.personId]);
  expect(await holdersOf(db.pool, { ...asked, on: localDate("2020-01-01") })).toEqual([]);
});
