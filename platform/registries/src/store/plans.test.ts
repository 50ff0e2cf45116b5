import { type JsonObject, localDate } from "@motlan/kernel";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRecords } from "../actions/load-records.ts";
import { publishRegistry } from "../actions/publish-registry.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  const rowOf = (_: unknown, at: number): { values: JsonObject; validFrom: ReturnType<typeof localDate> } => ({
    values: aMember({ card: `P${at}` }),
    validFrom: localDate("2020-01-01"),
  });
  await loadRecords(db.work(), "library-members", Array.from({ length: 3_000 }, rowOf));
  await db.asOwner("analyze registries.record_version");
});
afterAll(() => db[Symbol.asyncDispose]());

test("what is known of a record now is found by an index", async () => {
  const plan = await db.asOwner<{ "QUERY PLAN": string }>(
    `explain select v.values from registries.record_version v
      where v.record_id = (select id from registries.record limit 1) and v.recorded_to = 'infinity' and v.valid_from <= current_date and v.valid_to > current_date`,
  );
  expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("record_version_of");
});
