import { localDate, newId } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishRegistry } from "../actions/publish-registry.ts";
import { registerRecord } from "../actions/register-record.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

const registry = "library-members";
const validFrom = localDate("2020-01-01");
const aRecord = async () =>
  (await registerRecord(db.work(), { registry, values: aMember(), validFrom, reason: "x", requestKey: newId() })).recordId;

/** A version written past the room, from that day to that. */
const version = (recordId: string, from: string, to = "infinity") =>
  `insert into registries.record_version (id, record_id, valid_from, valid_to, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
   values (gen_random_uuid(), '${recordId}', '${from}', '${to}', now(), '{}', '{}', '{}', '', '{}', '{}', '')`;
const OVERLAP = { code: "23P01", constraint: "one_truth_at_a_time" };
const NO_RECORD = { code: "23503" };

test("the database itself holds the periods of one record apart, and those of another beside them", async () => {
  const [one, other] = [await aRecord(), await aRecord()];
  await expect(db.asOwner(version(one, "2021-01-01"))).rejects.toMatchObject(OVERLAP);
  await db.asOwner(version(one, "2019-01-01", "2020-01-01"));
  await db.asOwner(version(other, "2019-01-01", "2020-01-01"));
  const twice = `${version(other, "2017-01-01", "2018-01-01")}, (gen_random_uuid(), '${other}', '2017-06-01', '2019-01-01', now(), '{}', '{}', '{}', '', '{}', '{}', '')`;
  await expect(db.asOwner(twice)).rejects.toMatchObject(OVERLAP);
});

test("a period that is closed does not open again over another", async () => {
  const id = await aRecord();
  await db.asOwner(`update registries.record_version set recorded_to = now() where record_id = '${id}'`);
  await db.asOwner(version(id, "2020-01-01"));
  await expect(db.asOwner(`update registries.record_version set recorded_to = 'infinity' where record_id = '${id}'`)).rejects.toMatchObject(
    OVERLAP,
  );
});

test("two acts at once cannot write periods that overlap, each unseen by the other", async () => {
  const id = await aRecord();
  const owner = connect(db.ownerUrl);
  const [first, second] = [await owner.connect(), await owner.connect()];
  try {
    await first.query("begin");
    await first.query(version(id, "2010-01-01", "2012-01-01"));
    const late = second.query(version(id, "2011-01-01", "2013-01-01"));
    const refused = expect(late).rejects.toMatchObject(OVERLAP);
    await expect.poll(async () => (await db.asOwner("select 1 from pg_locks where not granted")).length).toBeGreaterThan(0);
    await first.query("commit");
    await refused;
    await second.query("begin isolation level repeatable read");
    await expect(second.query(version(id, "2001-01-01", "2002-01-01"))).rejects.toMatchObject({ code: "0A000" });
    await second.query("rollback");
  } finally {
    for (const client of [first, second]) client.release();
    await owner.end();
  }
});

test("versions and keys are of records that are there, and such a record does not go", async () => {
  const key = (id: string) =>
    `insert into registries.record_key (registry, name, value, record_id, is_key) values ('${registry}', 'phone', 'x', '${id}', false)`;
  await expect(db.asOwner(version(newId(), "2021-01-01"))).rejects.toMatchObject(NO_RECORD);
  await expect(db.asOwner(key(newId()))).rejects.toMatchObject(NO_RECORD);
  const id = await aRecord();
  await db.asOwner(key(id));
  await expect(db.asOwner(`update registries.record_key set record_id = '${newId()}' where record_id = '${id}'`)).rejects.toMatchObject(
    NO_RECORD,
  );
  await expect(db.asOwner(`delete from registries.record where id = '${id}'`)).rejects.toMatchObject(NO_RECORD);
  await expect(db.asOwner("truncate registries.record cascade")).rejects.toMatchObject(NO_RECORD);
});
