import { foldVietnamese } from "@motlan/formats";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, type TestDatabase, testDatabase, theSystem } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishRegistry } from "../actions/publish-registry.ts";
import { readRecord } from "../actions/read-records.ts";
import { registerRecord } from "../actions/register-record.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";

let db: TestDatabase;
const mine = newId();
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
  for (const personId of [mine, newId()]) {
    const values = aMember({ personId });
    const made = await registerRecord(db.work(), {
      registry: "library-members",
      values,
      validFrom: localDate("2020-01-01"),
      reason: "x",
      requestKey: newId(),
    });
    await readRecord(db.work(), { registry: "library-members", by: "id", value: made.recordId, purpose: "lending" });
  }
});
afterAll(() => db[Symbol.asyncDispose]());

describe("the app role", () => {
  test.each([
    ["cannot read a value but through the door", "select values from registries.record_version"],
    ["cannot read keys of versions", "select keys from registries.record_version"],
    ["cannot change what was recorded", "update registries.record_version set values = '{}'"],
    ["cannot take a version away", "delete from registries.record_version"],
    ["cannot take an access entry away", "delete from registries.access_entry"],
    ["cannot change an access entry", "update registries.access_entry set outcome = 'given'"],
    ["cannot invent an access entry", "insert into registries.access_entry (at, registry) values (now(), 'x')"],
    ["cannot empty the log", "truncate registries.access_entry"],
    ["cannot move a register's number back by taking the row", "delete from registries.register_number"],
  ])("%s", async (_, sql) => {
    await expect(db.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("cannot write a version outside this room's own writing", async () => {
    const sql = `insert into registries.record_version (id, record_id, valid_from, recorded_from, values, keys, person_ids, reason, authority, actor, request_key)
      select gen_random_uuid(), id, '2021-01-01', now(), '{}', '{}', '{}', '', '{}', '{}', '' from registries.record limit 1`;
    await expect(db.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
    expect((await db.pool.query("update registries.record_version set recorded_to = now()")).rowCount).toBe(0);
  });
});

test("rows show to whom the act belongs: nobody outside an act, a person their own, officials and the system the records but not the log", async () => {
  const count = async (table: string, work = db.work()) =>
    work.transaction(
      async (tx) => (await tx.query<{ n: number }>({ text: `select count(*)::int as n from registries.${table}` })).rows[0]?.n,
    );
  const outside = await db.pool.query<{ n: number }>("select count(*)::int as n from registries.record_version");
  expect(outside.rows[0]?.n).toBe(0);
  expect(await count("record_version", db.work(aPerson({ personId: mine })))).toBe(1);
  expect(await count("record_version", db.work(aPerson()))).toBe(0);
  expect(await count("record_version", db.work(theSystem))).toBe(2);
  expect(await count("record_version", db.work(anOfficial()))).toBe(2);
  expect(await count("access_entry", db.work(aPerson({ personId: mine })))).toBe(1);
  expect(await count("access_entry", db.work(aPerson()))).toBe(0);
  expect(await count("access_entry", db.work(theSystem))).toBe(0);
  expect(await count("record_key", db.work(theSystem))).toBe(0);
});

test("what is typed is compared by the same spelling in the database and in our formats", async () => {
  const letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyÀẢÃÁẠĂẰÂẤĐÈỆÔỜƯỨỸỵ \t0123-'".split("");
  const texts = fc
    .sample(fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }), 300)
    .flatMap((text) => [text, text.normalize("NFD")]);
  const folded = await db.asOwner<{ f: string }>(
    "select registries.fold(t) as f from unnest($1::text[]) with ordinality as u(t, n) order by n",
    [texts],
  );
  expect(folded.map((row) => row.f)).toEqual(texts.map((text) => foldVietnamese(text)));
});

test("once this room has written in a person's act, the rest of the act sees no more than before", async () => {
  const act = db.work(aPerson());
  const seen = await act.transaction(async (tx) => {
    await registerRecord(act.as(theSystem), {
      registry: "library-members",
      values: aMember(),
      validFrom: localDate("2020-01-01"),
      reason: "x",
      requestKey: newId(),
    });
    return (await tx.query<{ n: number }>({ text: "select count(*)::int as n from registries.record_version" })).rows[0]?.n;
  });
  expect(seen).toBe(0);
});
