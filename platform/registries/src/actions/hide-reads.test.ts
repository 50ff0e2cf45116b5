import { localDate, newId } from "@motlan/kernel";
import { checkWholeLog } from "@motlan/kernel/log";
import { anOfficial, aPerson, fixedClock, logUntilQuiet, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { module } from "../module.ts";
import { countHidden } from "../store/hiding.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { discloseHidden } from "./disclose-hidden.ts";
import { hideLonger, readHidden } from "./hide-reads.ts";
import { listHidden } from "./list-hidden.ts";
import { findMyAccesses, getMyAccess, listMyAccesses, listMyReaders } from "./list-my-accesses.ts";
import { beginLook, openLook, openLookedUp } from "./look-up.ts";
import { openHidden } from "./open-hidden.ts";
import { checkMyAccesses, proveMyAccess } from "./prove-my-access.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";

const clock = fixedClock("2026-11-02T09:00:00+07:00");
const registry = "library-members";
const chief = anOfficial({ permissions: ["registries.read", "registries.hide"] });
const DAY = 86_400_000;
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
const office = () => db.work(chief, clock);
const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY);
const hide = (days: number, reason = "criminal-investigation") =>
  readHidden(office(), { registry, by: "card", value: card, purpose: "lending" }, { reason, until: inDays(days) });
const seen = async () => (await listMyAccesses(me())).length;

test("a hidden read gives the record, is shown to its person nowhere, and opens by itself at its moment", async () => {
  const { records, accessIds } = await hide(30);
  expect(records).toMatchObject([{ registry, values: { card } }]);
  const [accessId = 0n] = accessIds;
  await logUntilQuiet(db.pool, clock, [module]);
  expect(await seen()).toBe(0);
  expect(await listMyReaders(me())).toEqual([]);
  expect(await findMyAccesses(me(), { own: true, limit: 9, offset: 0 })).toEqual({ total: 0, items: [] });
  expect(await getMyAccess(me(), accessId)).toBeUndefined();
  expect(await refusal(proveMyAccess(me(), { accessId }))).toBe("registries/not-yours");
  clock.advance(30 * DAY - 1);
  expect(await seen()).toBe(0);
  clock.advance(1);
  expect(await listMyAccesses(me())).toMatchObject([
    { id: String(accessId), hidden: { reason: "criminal-investigation", until: clock.now() }, who: { agencyId: chief.agencyId } },
  ]);
  expect(await proveMyAccess(me(), { accessId })).toContain("c2sp.org/tlog-proof@v1");
  expect(await checkMyAccesses(me())).toEqual({ gone: [], changed: [] });
});

test("only that read is hidden: what the same act reads next is shown", async () => {
  const work = office();
  const one = { registry, by: "card", value: card, purpose: "lending" };
  await work.transaction(async () => {
    await readHidden(work, one, { reason: "victim-protection", until: inDays(1) });
    await readRecord(work, one);
  });
  expect(await seen()).toBe(1);
});

test("the numbers of what was hidden are told while the clock goes on, so that it can be hidden longer", async () => {
  let ms = clock.now().getTime();
  const ticking = { now: () => new Date(ms++) };
  const until = inDays(1);
  const hidden = () =>
    readHidden(db.work(chief, ticking), { registry, by: "card", value: card, purpose: "lending" }, { reason: "victim-protection", until });
  const [first, second] = [await hidden(), await hidden()];
  expect([first.accessIds.length, second.accessIds.length]).toEqual([1, 1]);
  expect(second.accessIds).not.toEqual(first.accessIds);
  await hideLonger(office(), { accessId: second.accessIds[0] ?? 0n, until: inDays(2), words: "x" });
});

test("how many are hidden is public at once, and of whom is not", async () => {
  const counted = async () => (await countHidden(db.pool, clock.now())).find(({ reason }) => reason === "national-security");
  await hide(10, "national-security");
  await hide(20, "national-security");
  expect(await counted()).toMatchObject({ total: 2, hidden: 2 });
  clock.advance(10 * DAY);
  expect(await counted()).toMatchObject({ total: 2, hidden: 1 });
  expect(Object.keys((await counted()) ?? {}).sort()).toEqual(["hidden", "month", "reason", "total"]);
});

test("no reason, no moment and no limit but the law's; more is refused, gives nothing and stays in the log", async () => {
  const refused = async () =>
    db.asOwner<{ why: string }>("select data ->> 'why' as why from kernel.event where type = 'registries.hiding-refused' order by tx, id");
  const before = (await refused()).length;
  expect(await refusal(hide(121))).toBe("registries/hidden-too-long");
  expect(await refusal(hide(1, "curiosity"))).toBe("registries/unknown-hiding");
  expect(await refusal(hide(0))).toBe("registries/hiding-over");
  expect((await refused()).slice(before).map(({ why }) => why)).toEqual(["hidden-too-long", "unknown-hiding", "hiding-over"]);
  expect(await db.asOwner("select 1 from registries.access_entry where person_id = $1", [personId])).toEqual([]);
});

test("a later moment stays within the limit from the read on; beyond it nobody gets one", async () => {
  const { accessIds } = await hide(30);
  const [accessId = 0n] = accessIds;
  const longer = (days: number) => hideLonger(office(), { accessId, until: inDays(days), words: "Vụ án chưa xong" });
  await longer(120);
  await longer(120);
  expect(await refusal(longer(121))).toBe("registries/hidden-too-long");
  clock.advance(31 * DAY);
  expect(await seen()).toBe(0);
  expect(await refusal(longer(90))).toBe("registries/hidden-too-long");
  clock.advance(89 * DAY);
  expect(await seen()).toBe(1);
  const events = await db.asOwner("select 1 from kernel.event where type = 'registries.hidden-longer' and data ->> 'accessId' = $1", [
    String(accessId),
  ]);
  expect(events).toHaveLength(1);
});

test("a moment moved by hand in the database is found in the log", async () => {
  const { accessIds } = await hide(30);
  await logUntilQuiet(db.pool, clock, [module]);
  await db.asOwner("update registries.access_entry set hidden_until = '2099-01-01' where id = $1", [String(accessIds[0])]);
  const look = db.work({ kind: "system", name: "kernel.check-log" }, clock);
  expect(await checkWholeLog(look, [module])).toMatchObject([{ kind: "thing-changed", what: "registries.access" }]);
});

test("what is looked for at a desk is hidden as often as it is opened; the office sees what it hid, not of whom", async () => {
  const asked = { registry, by: "card", value: card, purpose: "lending" };
  const hiding = { reason: "victim-protection", until: inDays(40) };
  const lookId = await beginLook(office(), { ...asked, hiding });
  const { found, look } = await openLook(office(), lookId);
  expect([found.length, look.hiding]).toEqual([1, hiding]);
  await openLookedUp(office(), { lookId, recordId: found[0]?.recordId ?? "" });
  expect(await seen()).toBe(0);
  const [newest, before] = await listHidden(office());
  expect(newest).toMatchObject({ law: expect.stringContaining("101/2015"), until: inDays(40), latest: inDays(180), open: false });
  expect(newest?.purpose.vi).toBe("Cho mượn sách");
  expect(JSON.stringify([newest, before])).not.toContain(personId);
  await hideLonger(office(), { accessId: BigInt(newest?.accessId ?? 0), until: inDays(50), words: "Còn nguy cơ" });
  expect((await listHidden(office()))[0]?.until).toEqual(inDays(50));
  for (const [parts, code] of [
    [{ reason: "curiosity", until: inDays(1) }, "unknown-hiding"],
    [{ reason: "victim-protection", until: inDays(181) }, "hidden-too-long"],
    [{ reason: "victim-protection", until: inDays(0) }, "hiding-over"],
  ] as const)
    expect(await refusal(beginLook(office(), { ...asked, hiding: parts }))).toBe(`registries/${code}`);
});

test("an office opens what it hid before its moment, all or none; it is told of, counted, and hidden again by nobody", async () => {
  const hidden = async () => (await countHidden(db.pool, clock.now())).reduce((sum, { hidden: n }) => sum + n, 0);
  const before = await hidden();
  const [[one = 0n], [two = 0n]] = [(await hide(30)).accessIds, (await hide(30)).accessIds];
  const open = (accessId: bigint, until: Date) => ({ accessId, until, words: "Vụ án đã đình chỉ" });
  expect(await refusal(discloseHidden(office(), [open(one, clock.now()), open(two, inDays(31))]))).toBe("registries/hidden-later");
  expect(await refusal(discloseHidden(office(), [open(one, clock.now()), open(0n, inDays(1))]))).toBe("registries/not-found");
  expect([await seen(), await hidden()]).toEqual([0, before + 2]);
  const now = clock.now();
  await discloseHidden(office(), [open(one, new Date(0)), open(two, inDays(10))]);
  expect(await listMyAccesses(me())).toMatchObject([{ id: String(one), hidden: { reason: "criminal-investigation", until: now } }]);
  expect(await hidden()).toBe(before + 1);
  for (const accessId of [one, two])
    expect(await refusal(hideLonger(office(), { accessId, until: inDays(40), words: "x" }))).toBe("registries/hidden-no-more");
  await openHidden(db.work(undefined, clock));
  clock.advance(10 * DAY);
  expect(await seen()).toBe(2);
  await discloseHidden(office(), [open(one, clock.now())]);
  const told = (type: string) =>
    db.asOwner(`select 1 from kernel.event where type = $1 and data ->> 'accessId' = any ($2)`, [type, [String(one), String(two)]]);
  expect([(await told("registries.hidden-sooner")).length, (await told("registries.hidden-opened")).length]).toEqual([2, 1]);
});

test("what has opened by itself is not hidden again", async () => {
  const { accessIds } = await hide(1);
  clock.advance(DAY);
  const longer = hideLonger(office(), { accessId: accessIds[0] ?? 0n, until: inDays(2), words: "x" });
  expect(await refusal(longer)).toBe("registries/hidden-no-more");
});

test("that a hidden read is open is announced once, at its last moment, to its person and the office", async () => {
  const { accessIds } = await hide(30);
  const [accessId = 0n] = accessIds;
  await hideLonger(office(), { accessId, until: inDays(31), words: "x" });
  const announced = () =>
    db.asOwner<{ data: object; agency_id: string }>(
      "select data, agency_id from kernel.event where type = 'registries.hidden-opened' and data ->> 'accessId' = $1",
      [String(accessId)],
    );
  const pass = () => openHidden(db.work(undefined, clock));
  clock.advance(31 * DAY - 1);
  await pass();
  expect(await announced()).toEqual([]);
  clock.advance(1);
  await Promise.all([pass(), pass()]);
  await pass();
  const data = { accessId: String(accessId), personId, except: [personId] };
  expect(await announced()).toEqual([{ data, agency_id: chief.agencyId }]);
});
