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

test("what is known of a record now is found by its own index, not by the one that keeps periods apart", async () => {
  const plan = await db.asOwner<{ "QUERY PLAN": string }>(
    `explain select v.values from registries.record_version v
      where v.record_id = (select id from registries.record limit 1) and v.recorded_to = 'infinity' and v.valid_from <= current_date and v.valid_to > current_date`,
  );
  const said = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(said).toContain("record_version_known");
  expect(said).not.toContain("one_truth_at_a_time");
});

test("the database itself holds the periods of one record apart, and those of another beside them", async () => {
  const copy = (
    recordId: string,
  ) => `insert into registries.record_version (id, record_id, valid_from, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
    select gen_random_uuid(), ${recordId}, valid_from, recorded_from, '{}', '{}', '{}', '', '{}', '{}', '' from registries.record_version limit 1`;
  await expect(db.asOwner(copy("record_id"))).rejects.toMatchObject({ code: "23P01", constraint: "one_truth_at_a_time" });
});
