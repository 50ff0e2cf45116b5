import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "../id.ts";
import { defineModule } from "../module.ts";
import { fixedClock } from "../testing/clock.ts";
import { testDatabase } from "../testing/database.ts";
import { logUntilQuiet } from "../testing/log.ts";
import { checkLogJob, checkWholeLog } from "./check-log.ts";
import { listFindings, readCheckState } from "./check-store.ts";
import { appendToLog, type Logged } from "./logged.ts";

const db = await testDatabase();
const clock = fixedClock("2026-11-22T09:00:00+07:00");
const things = new Map([7n, 8n, 9n].map((number) => [number, { number: String(number), note: "kept" }]));
const logged: Logged = {
  source: "test.things",
  append: async () => 0,
  read: async (_work, references) => new Map([...things].filter(([number]) => references.includes(number))),
};
const modules = [defineModule({ name: "test", faults: { room: "test", rows: {} }, logged: [logged] })];
const system = () => db.work({ kind: "system", name: "kernel.check-log" }, clock);
const job = checkLogJob(modules);

beforeAll(async () => {
  const work = db.work({ kind: "system", name: "test" }, clock);
  await work.transaction(async (tx) => {
    for (let index = 0; index < 37; index += 1) await work.announce(tx, { type: "test.happened", subject: newId(), data: { index } });
    await appendToLog(
      tx,
      "test.things",
      clock.now(),
      [...things].map(([reference, thing]) => ({ reference, thing })),
    );
  });
  await logUntilQuiet(db.pool, clock);
  // A second checkpoint over a few more.
  await work.transaction((tx) => work.announce(tx, { type: "test.later", subject: newId() }));
  await logUntilQuiet(db.pool, clock);
});
afterAll(() => db[Symbol.asyncDispose]());

/** Numbers of events: the three things lie somewhere among them. */
let events: bigint[];
beforeEach(async () => {
  const rows = await db.asOwner<{ number: string }>("select number from kernel.audit_leaf where source is null order by number");
  events = rows.map(({ number }) => BigInt(number));
});

const found = async () => (await checkWholeLog(system(), modules)).map(({ kind, number }) => ({ kind, number }));

/** Does something as the owner of the database, looks, and undoes it. */
async function foundAfter(sql: string, values: readonly unknown[], undo: string) {
  await db.asOwner(
    "create table if not exists public.kept_event as select * from kernel.event; create table if not exists public.kept_leaf as select * from kernel.audit_leaf",
  );
  await db.asOwner(sql, [...values]);
  const seen = await found();
  await db.asOwner(undo);
  expect(await found()).toEqual([]);
  return seen;
}
const EVENTS_BACK =
  "truncate kernel.event; insert into kernel.event (id, tx, key, at, type, subject, agency_id, actor, data) overriding system value select id, tx, key, at, type, subject, agency_id, actor, data from public.kept_event";
const LEAVES_BACK =
  "truncate kernel.audit_leaf; insert into kernel.audit_leaf (event_key, hash, tx, number, entry, source, reference, about) select event_key, hash, tx, number, entry, source, reference, about from public.kept_leaf";

test("a log nobody touched is in order", async () => {
  expect(await found()).toEqual([]);
});

test.each([
  ["type = 'test.other'"],
  ["at = at + interval '1 millisecond'"],
  ["subject = gen_random_uuid()"],
  ["agency_id = gen_random_uuid()"],
  ['actor = \'{"kind":"system","id":"somebody"}\''],
  ["data = '{\"index\":99}'"],
])("an event changed by %s is found by its number", async (change) => {
  const number = events[5] ?? 0n;
  const sql = `update kernel.event e set ${change} from kernel.audit_leaf l where l.event_key = e.key and l.number = $1`;
  expect(await foundAfter(sql, [number], EVENTS_BACK)).toEqual([{ kind: "event-changed", number }]);
});

test("a deleted event is found, and by when it happened", async () => {
  const number = events[6] ?? 0n;
  await db.asOwner("create table if not exists public.kept_event as select * from kernel.event");
  await db.asOwner("delete from kernel.event e using kernel.audit_leaf l where l.event_key = e.key and l.number = $1", [number]);
  expect(await checkWholeLog(system(), modules)).toEqual([{ kind: "event-gone", number, happenedAt: clock.now() }]);
  await db.asOwner(EVENTS_BACK);
  expect(await found()).toEqual([]);
});

test("a deleted leaf is found, with the event it left behind", async () => {
  const number = events[7] ?? 0n;
  expect(await foundAfter("delete from kernel.audit_leaf where number = $1", [number], LEAVES_BACK)).toEqual([
    { kind: "leaf-gone", number },
    { kind: "event-not-logged", number: -1n },
  ]);
});

test("a leaf changed together with its event is found by the tree", async () => {
  const number = events[8] ?? 0n;
  const seen = await foundAfter(
    "update kernel.audit_leaf set entry = sha256('x'), hash = sha256('\\x00'::bytea || sha256('x')) where number = $1",
    [number],
    LEAVES_BACK,
  );
  expect(seen).toContainEqual({ kind: "leaf-changed", number });
});

test("a changed node of the tree is found, and the node over it", async () => {
  await db.asOwner("create table public.kept_node as select * from kernel.audit_node");
  const seen = await foundAfter(
    "update kernel.audit_node set hash = sha256('x') where level = 2 and index = 3",
    [],
    "truncate kernel.audit_node; insert into kernel.audit_node select * from public.kept_node",
  );
  expect(seen).toEqual([
    { kind: "node-changed", number: 15n },
    { kind: "node-changed", number: 15n },
  ]);
});

test("a checkpoint with another root or under no signature of ours is found, and one that is gone", async () => {
  await db.asOwner("create table public.kept_checkpoint as select * from kernel.checkpoint");
  const back = "truncate kernel.checkpoint; insert into kernel.checkpoint select * from public.kept_checkpoint";
  expect(await foundAfter("update kernel.checkpoint set root = sha256('x') where size = 41", [], back)).toEqual([
    { kind: "checkpoint-changed", number: 41n },
  ]);
  expect(await foundAfter("update kernel.checkpoint set signed = replace(signed, '— ', '— x') where size = 40", [], back)).toEqual([
    { kind: "checkpoint-changed", number: 40n },
  ]);
  expect(await foundAfter("update kernel.checkpoint set signed = left(signed, -6) || 'AAAA=' where size = 41", [], back)).toEqual([
    { kind: "checkpoint-changed", number: 41n },
  ]);
  expect(await foundAfter("delete from kernel.checkpoint where size = 41", [], back)).toEqual([{ kind: "checkpoint-gone", number: 41n }]);
});

test("a thing that a room changed or lost is found", async () => {
  things.set(8n, { number: "8", note: "another" });
  things.delete(9n);
  const seen = (await checkWholeLog(system(), modules)).map(({ kind, what }) => `${kind} ${what}`);
  things.set(8n, { number: "8", note: "kept" });
  things.set(9n, { number: "9", note: "kept" });
  expect(seen.sort()).toEqual(["thing-changed test.things", "thing-gone test.things"]);
});

test("what the turn of a minute finds stands until a whole look finds it in order", async () => {
  await job.run(system(), {});
  expect(await listFindings(db.pool)).toEqual([]);
  expect(await readCheckState(db.pool)).toMatchObject({ next: 0n, whole_size: 41n, whole_at: clock.now() });
  const number = events[9] ?? 0n;
  await db.asOwner("update kernel.event e set type = 'test.other' from kernel.audit_leaf l where l.event_key = e.key and l.number = $1", [
    number,
  ]);
  clock.advance(60_000);
  const foundAt = clock.now();
  await job.run(system(), {});
  expect(await listFindings(db.pool)).toMatchObject([{ kind: "event-changed", number, what: "test.other", foundAt }]);
  clock.advance(60_000);
  await job.run(system(), {});
  expect(await listFindings(db.pool)).toMatchObject([{ number, foundAt }]);
  await db.asOwner("update kernel.event set type = 'test.happened' where type = 'test.other'");
  clock.advance(60_000);
  await job.run(system(), {});
  expect(await listFindings(db.pool)).toEqual([]);
});
