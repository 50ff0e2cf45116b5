import { endRight, grantRight, listSubsystem, offerService, queryService, readHalves } from "@motlan/exchange";
import { aSystem, COMMUNE, HOSPITAL, json } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { aPerson, fixedClock, refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aPublisher, TOPIC } from "../testing/index.ts";
import { deliverEvents } from "./deliver-events.ts";
import { followTopic, replayTopic, unfollowTopic } from "./follow-topic.ts";

const clock = fixedClock(new Date());
const publisher = await aPublisher({ clock });
const { nodes, register, amend, end, settle, publish, deliver } = publisher;
const { asking, giving } = nodes;
afterAll(() => publisher[Symbol.asyncDispose]());
beforeEach(() => clock.advance(1_000));

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly subject: string;
  readonly sequence: string;
  readonly data: { readonly values: Record<string, unknown> } | null;
}
const inbox = (followingId: string) =>
  asking.db.asOwner<Row>("select * from subscriptions.received where following_id = $1 order by sequence", [followingId]);
const subscriptionOf = async (followingId: string) => {
  const [row] = await asking.db.asOwner<{ subscription_id: string }>("select subscription_id from subscriptions.following where id = $1", [
    followingId,
  ]);
  return row?.subscription_id ?? "";
};
const follow = (parts = {}) =>
  followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending", ...parts });

test("what happens in one node's registry is an event in another's inbox, cut to the purpose; the person sees it, both logs hold it", async () => {
  const { id } = await follow();
  const person = newId();
  const { recordId } = await register({ card: "L1", fullName: "Trần Bình", personId: person, phone: "0901" });
  await settle();
  const [event, ...rest] = await inbox(id);
  expect(rest).toEqual([]);
  expect(event).toMatchObject({
    subject: recordId,
    source: `/${TOPIC}`,
    type: "vn.motlan.library.member",
    data: { kind: "record", values: { card: "L1", fullName: "Trần Bình" } },
  });
  expect(JSON.stringify(event)).not.toContain("0901");
  const [seen] = await listMyAccesses(giving.db.work(aPerson({ personId: person })));
  expect(seen).toMatchObject({
    outcome: "given",
    purpose: "lending",
    law: "Nội quy thư viện thôn (giả định), Điều 2",
    who: { far: { client: COMMUNE, title: { vi: "Một cửa xã Yên Lạc" } } },
  });
  const queryId = seen?.who.far?.queryId ?? "";
  const [[sent], [taken]] = [await readHalves(giving.work(), queryId), await readHalves(asking.work(), queryId)];
  expect(sent).toMatchObject({ side: "asking", client: HOSPITAL, service: `${COMMUNE}/inbox`, purpose: "lending", status: 200 });
  expect(taken).toMatchObject({ side: "giving", requestDigest: sent?.requestDigest, answerSigned: sent?.answerSigned });
  // Rooms of that node hear of it, and read it there.
  const heard = await asking.db.asOwner<{ subject: string; data: object }>(
    "select subject, data from kernel.event where type = 'subscriptions.received'",
  );
  expect(heard).toEqual([{ subject: event?.key, data: { type: event?.type, source: event?.source, id: event?.id } }]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("a change is heard where it touches what the topic watches, in the order in which it happened, each as it stood then", async () => {
  const { id } = await follow();
  const { recordId } = await register({ fullName: "Một" });
  for (const [values, ms] of [
    [{ phone: "1" }, 10],
    [{ fullName: "Hai" }, 10],
    [{ address: { line: "Thôn 4" } }, 10],
    [{ fullName: "Ba" }, 10],
  ] as const) {
    clock.advance(ms);
    await amend(recordId, values);
  }
  await settle();
  const told = await inbox(id);
  expect(told.map(({ data }) => data?.values.fullName)).toEqual(["Một", "Hai", "Hai", "Ba"]);
  expect(told.map(({ sequence }) => sequence)).toEqual([...told.map(({ sequence }) => sequence)].sort());
  await unfollowTopic(asking.work(), asking.exchange, id);
  await register();
  await settle();
  expect(await inbox(id)).toHaveLength(4);
});

test("a record that ends is told after what was told of it before: what held last, cut to the purpose, the day it ends; and the person sees that", async () => {
  const { id } = await follow();
  const person = newId();
  const { recordId } = await register({ card: "H1", fullName: "Một", personId: person, phone: "0902" });
  clock.advance(10);
  await amend(recordId, { fullName: "Hai" });
  clock.advance(10);
  await end(recordId, "2024-05-01");
  await settle();
  const told = await inbox(id);
  expect(told.map(({ subject }) => subject)).toEqual([recordId, recordId, recordId]);
  expect(told.map(({ data }) => data?.values.fullName)).toEqual(["Một", "Hai", "Hai"]);
  expect(told[2]?.data).toEqual({
    kind: "record",
    validFrom: "2021-01-01",
    validTo: "2024-05-01",
    values: { card: "H1", fullName: "Hai" },
    disputed: [],
  });
  const seen = await listMyAccesses(giving.db.work(aPerson({ personId: person })));
  const elsewhere = seen.flatMap(({ outcome, purpose, who: { far } }) => (far === undefined ? [] : [[outcome, purpose, far.client]]));
  expect(elsewhere).toEqual(Array(3).fill(["given", "lending", COMMUNE]));
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("what is taken back whole, on its first day or before, is told as it was known until then", async () => {
  const { id } = await follow();
  for (const from of ["2020-01-01", "2019-06-01"]) {
    const { recordId } = await register({ fullName: from });
    clock.advance(10);
    await end(recordId, from);
  }
  await settle();
  expect((await inbox(id)).map(({ data }) => data)).toMatchObject([
    { values: { fullName: "2020-01-01" } },
    { validFrom: "2020-01-01", validTo: "2020-01-01", values: { fullName: "2020-01-01" } },
    { values: { fullName: "2019-06-01" } },
    { validFrom: "2020-01-01", validTo: "2019-06-01", values: { fullName: "2019-06-01" } },
  ]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("followed twice, also at the same moment, it is one; another subsystem of the node has a copy of its own", async () => {
  const [one, two, three] = await Promise.all([follow(), follow(), follow()]);
  expect([two.id, three.id, (await follow()).id]).toEqual([one.id, one.id, one.id]);
  const school = "VN/GOV/00001/truong";
  await listSubsystem(asking.work(), { name: school, title: { vi: "Trường xã", en: "School" }, node: asking.listed.id });
  await nodes.relist(asking.listed);
  await grantRight(giving.work(), { subsystem: HOSPITAL, service: "members", client: school, purposes: ["lending"] });
  const other = await follow({ client: school });
  await register({ card: "T1", fullName: "Lê Hai" });
  await settle();
  const told = await Promise.all([one.id, other.id].map(async (id) => (await inbox(id)).map(({ data }) => data?.values)));
  expect(told).toEqual([[{ card: "T1", fullName: "Lê Hai" }], [{ card: "T1", fullName: "Lê Hai" }]]);
  for (const { id } of [one, other]) await unfollowTopic(asking.work(), asking.exchange, id);
});

test("a receiver that is down for long loses nothing: it is asked later and later, and the page of the node says why", async () => {
  const { id } = await follow();
  const subscription = await subscriptionOf(id);
  await nodes.relist({ ...asking.listed, url: "https://127.0.0.1:9" });
  const { recordId } = await register({ card: "D1" });
  await register({ card: "D2" });
  await publish();
  const waits: number[] = [];
  for (let at = 0; at < 12; at += 1) {
    await deliver();
    const [row] = await giving.db.asOwner<{ next_at: Date; trouble: { code: string } }>(
      "select next_at, trouble from subscriptions.subscription where id = $1",
      [subscription],
    );
    expect(row?.trouble.code).toBe("exchange/peer-unreachable");
    waits.push(((row?.next_at.getTime() ?? 0) - clock.now().getTime()) / 1_000);
    clock.set(row?.next_at ?? clock.now());
  }
  expect(waits).toEqual([1, 2, 5, 10, 30, 60, 120, 300, 600, 900, 900, 900]);
  // What was read for it was read once, whatever number of tries.
  expect(await giving.db.asOwner("select from registries.access_entry where record_id = $1", [recordId])).toHaveLength(1);
  await nodes.relist(asking.listed);
  await deliver();
  expect((await inbox(id)).map(({ data }) => data?.values.card)).toEqual(["D1", "D2"]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("killed between sending and writing it down, the same goes out again under the same ids, and the inbox holds each once", async () => {
  const { id } = await follow();
  const subscription = await subscriptionOf(id);
  await register({ card: "K1" });
  await register({ card: "K2" });
  await publish();
  // The other node has it and this one does not know: what a process killed at the answer leaves behind.
  const work = giving.work();
  const dies = { ...giving.exchange, log: { ...giving.exchange.log, write: () => new Promise<never>(() => undefined) } };
  void deliverEvents(work, dies, subscription);
  await expect.poll(async () => (await inbox(id)).length).toBe(2);
  const first = await inbox(id);
  // Its lease holds until a call must be over.
  expect(await deliverEvents(giving.work(), giving.exchange, subscription)).toBe(false);
  clock.advance(60_000);
  await deliver();
  expect(await inbox(id)).toEqual(first);
  expect(await giving.db.asOwner("select from subscriptions.delivery where subscription_id = $1", [subscription])).toEqual([]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("a replay from a time delivers again under the same ids: what the receiver lost comes back, what it has stays one", async () => {
  const { id } = await follow();
  const since = clock.now();
  clock.advance(1_000);
  await register({ card: "R1" });
  await register({ card: "R2" });
  await settle();
  const before = await inbox(id);
  await asking.db.asOwner("delete from subscriptions.received where key = $1", [before[1]?.key]);
  await replayTopic(asking.work(), asking.exchange, id, since);
  await deliver();
  const again = await inbox(id);
  expect(again.map((row) => [row.id, row.data])).toEqual(before.map((row) => [row.id, row.data]));
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("a right that ends stops the next delivery, also of what was made ready; given again, it goes on where it was", async () => {
  const { id } = await follow();
  const subscription = await subscriptionOf(id);
  await register({ card: "E1" });
  await nodes.relist({ ...asking.listed, url: "https://127.0.0.1:9" });
  await settle();
  await nodes.relist(asking.listed);
  await endRight(giving.work(), publisher.rightId);
  clock.advance(5_000);
  await deliver();
  expect(await inbox(id)).toEqual([]);
  const [held] = await giving.db.asOwner("select trouble->>'code' as why from subscriptions.subscription where id = $1", [subscription]);
  expect(held).toEqual({ why: "not-granted" });
  expect(await giving.db.asOwner("select prepared from subscriptions.delivery where subscription_id = $1", [subscription])).toEqual([
    { prepared: null },
  ]);
  await grantRight(giving.work(), { subsystem: HOSPITAL, service: "members", client: COMMUNE, purposes: ["lending"] });
  clock.advance(60_000);
  await deliver();
  expect((await inbox(id)).map(({ data }) => data?.values.card)).toEqual(["E1"]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("a subscription that ended keeps nothing of a person that was made ready for it", async () => {
  const { id } = await follow();
  const subscription = await subscriptionOf(id);
  await register({ card: "U1" });
  await nodes.relist({ ...asking.listed, url: "https://127.0.0.1:9" });
  await settle();
  const ready = () =>
    giving.db.asOwner("select prepared is not null as held from subscriptions.delivery where subscription_id = $1", [subscription]);
  expect(await ready()).toEqual([{ held: true }]);
  await unfollowTopic(asking.work(), asking.exchange, id);
  expect(await ready()).toEqual([{ held: false }]);
  await nodes.relist(asking.listed);
});

test("what cannot be read stands with its reason and is tried later and later; read again, it goes out", async () => {
  const { id } = await follow();
  const subscription = await subscriptionOf(id);
  const { recordId } = await register({ card: "G1" });
  await publish();
  const renamed = (registry: string) =>
    giving.db.asOwner(
      "update subscriptions.occurrence set record = record || jsonb_build_object('registry', $2::text) where subject = $1",
      [recordId, registry],
    );
  await renamed("gone");
  for (const seconds of [1, 2]) {
    expect(await deliverEvents(giving.work(), giving.exchange, subscription)).toBe(false);
    const [row] = await giving.db.asOwner<{ next_at: Date; why: string }>(
      "select next_at, trouble ->> 'code' as why from subscriptions.subscription where id = $1",
      [subscription],
    );
    expect(row).toEqual({ next_at: new Date(clock.now().getTime() + seconds * 1_000), why: "asking-fault" });
    clock.set(row?.next_at ?? clock.now());
  }
  await renamed("library-members");
  await deliver();
  expect((await inbox(id)).map(({ data }) => data?.values.card)).toEqual(["G1"]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("there is an end to how often one system hears one topic", async () => {
  const subscribe = async (at: number) => {
    const { status } = await queryService(asking.work(), asking.exchange, {
      ...{ client: COMMUNE, service: TOPIC, purpose: "lending", method: "POST", path: "/subscriptions" },
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify({ deliverTo: { service: "hook", path: `/${at}` } })),
    });
    return status;
  };
  const said = [];
  for (let at = 0; at < 21; at += 1) said.push(await subscribe(at));
  expect(said).toEqual([...Array(20).fill(201), 422]);
  expect(await subscribe(3)).toBe(200);
  await giving.db.asOwner("update subscriptions.subscription set state = 'ended' where deliver_to = 'hook'");
});

test("an information system gets each event by itself, signed; what it will not take waits with what follows of that subject, the others go on", async () => {
  await using system = await aSystem();
  await offerService(asking.work(), {
    subsystem: COMMUNE,
    code: "hook",
    title: { vi: "Phần mềm", en: "Software" },
    provider: { kind: "http", url: `${system.url}/hook`, timeoutMs: 10_000, signed: true },
  });
  const { recordId: poisonous } = await register({ card: "P1", fullName: "Độc" });
  await settle();
  const { id } = await follow({ deliverTo: "hook" });
  system.answer((request, response) => {
    const body = system.asked.at(-1)?.body ?? "";
    json({}, body.includes("Độc") ? 422 : 204)(request, response);
  });
  clock.advance(10);
  await amend(poisonous, { fullName: "Độc hai" });
  const { recordId: other } = await register({ card: "P2", fullName: "Lành" });
  clock.advance(10);
  await amend(poisonous, { fullName: "Đã sửa" });
  await amend(other, { fullName: "Lành hai" });
  await settle();
  const told = system.asked.map(({ body }) => JSON.parse(body));
  expect(told.map(({ data }) => data.values.fullName)).toEqual(["Độc hai", "Lành", "Lành hai"]);
  expect(system.asked[0]?.headers).toMatchObject({
    "content-type": "application/cloudevents+json; charset=utf-8",
    "x-road-client": HOSPITAL,
  });
  expect(system.asked[0]?.headers["signature-input"]).toContain('tag="motlan-query"');
  expect(system.asked[0]?.headers["content-digest"]).toBeDefined();
  const left = await giving.db.asOwner(
    "select state, reason, subject from subscriptions.delivery where subscription_id = $1 order by seq",
    [await subscriptionOf(id)],
  );
  expect(left).toEqual([
    { state: "dead", reason: "status-422", subject: poisonous },
    { state: "waiting", reason: null, subject: poisonous },
  ]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("whoever pulls sets the pace: the next after a place, a few at a time, and nothing without the right", async () => {
  const place = async (query: string, parts = {}) => {
    const answer = await queryService(asking.work(), asking.exchange, {
      client: COMMUNE,
      service: TOPIC,
      path: "/events",
      query,
      purpose: "lending",
      ...parts,
    });
    return { status: answer.status, ...JSON.parse(answer.body.toString()) };
  };
  const since = clock.now();
  clock.advance(1_000);
  const made = [];
  for (const card of ["V1", "V2", "V3"]) made.push((await register({ card })).recordId);
  await settle();
  const first = await place(`since=${encodeURIComponent(since.toISOString())}&limit=2`);
  const second = await place(`after=${first.next}&limit=2`);
  expect([...first.events, ...second.events].map(({ subject }) => subject)).toEqual(made);
  expect(await place(`after=${second.next}`)).toMatchObject({ status: 200, events: [], next: second.next });
  expect((await place(`after=${first.next}`)).events).toEqual(second.events);
  expect(await place("limit=1000")).toMatchObject({ status: 422, code: "subscriptions/bad-request" });
  expect(await place("", { path: "/none/x/y/z" }).catch((error) => error.code)).toBe("exchange/unknown-endpoint");
  expect(await refusal(place("", { purpose: "audit" }))).toBe("exchange/purpose-not-granted");
  expect(await refusal(place("", { purpose: undefined }))).toBe("exchange/purpose-missing");
});
