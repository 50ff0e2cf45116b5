import { localDate, newId } from "@motlan/kernel";
import { logVerifierKey, readVerifierKey, verifyReceipt } from "@motlan/kernel/log";
import { anOfficial, aPerson, fixedClock, logUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { module } from "../module.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { listMyAccesses } from "./list-my-accesses.ts";
import { checkMyAccesses, proveMyAccess } from "./prove-my-access.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-22T09:00:00+07:00");
const registry = "library-members";
const clerk = anOfficial({ permissions: ["registries.read"] });
let db: TestDatabase;
let card: string;
let personId: string;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

beforeEach(async () => {
  const values = aMember();
  card = String(values.card);
  personId = String(values.personId);
  const input = { registry, values, validFrom: localDate("2020-01-01"), reason: "Ghi danh", requestKey: newId() };
  await registerRecord(db.work(undefined, clock), input);
});

const me = () => db.work(aPerson({ personId }), clock);
const look = () => readRecord(db.work(clerk, clock), { registry, by: "card", value: card, purpose: "lending" });
const log = () => logUntilQuiet(db.pool, clock, [module]);
const onlyAccess = async () => BigInt((await listMyAccesses(me()))[0]?.id ?? "0");

test("a read gets a receipt that verifies against the log's key and says who read, and what for", async () => {
  await look();
  const accessId = await onlyAccess();
  expect(await proveMyAccess(me(), { accessId })).toBeUndefined();
  await log();
  const file = (await proveMyAccess(me(), { accessId })) ?? "";
  const key = await readVerifierKey(await logVerifierKey(db.pool));
  const { verdict, receipt } = await verifyReceipt(file, key === undefined ? [] : [key]);
  expect(verdict).toBe("good");
  expect(JSON.parse(receipt?.logged ?? "")).toMatchObject({
    source: "registries.access",
    person: personId,
    purpose: "lending",
    outcome: "given",
    reader: { kind: "official", post: clerk.postId, agency: clerk.agencyId },
    at: "2026-11-22T02:00:00.000Z",
  });
  expect(await checkMyAccesses(me())).toEqual({ gone: [], changed: [] });
});

test("reads of many at once are all logged, each once", async () => {
  await Promise.all(Array.from({ length: 30 }, look));
  await log();
  await log();
  const rows = await db.asOwner<{ n: number; leaves: number }>(
    `select count(distinct a.id)::int as n, count(l.*)::int as leaves from registries.access_entry a
       left join kernel.audit_leaf l on l.source = 'registries.access' and l.reference = a.id where a.person_id = $1`,
    [personId],
  );
  expect(rows).toEqual([{ n: 30, leaves: 30 }]);
});

test("an entry somebody deletes or changes in the database is missed, by its number in the log", async () => {
  await look();
  await look();
  await log();
  const [first, second] = await listMyAccesses(me());
  await db.asOwner("update registries.access_entry set reader_agency = $2 where id = $1", [first?.id, newId()]);
  await db.asOwner("delete from registries.access_entry where id = $1", [second?.id]);
  const [leaf] = await db.asOwner<{ number: string }>("select number from kernel.audit_leaf where source = $1 and reference = $2", [
    "registries.access",
    second?.id,
  ]);
  expect(await checkMyAccesses(me())).toEqual({
    gone: [BigInt(leaf?.number ?? -1)],
    changed: [{ accessId: first?.id, number: expect.any(BigInt) }],
  });
});
