import { giveHome, grantRight, queryService } from "@motlan/exchange";
import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aPublisher, TOPIC } from "../testing/index.ts";
import { declareTopic } from "./declare-topic.ts";
import { deliverEvents } from "./deliver-events.ts";
import { followTopic, replayTopic, unfollowTopic } from "./follow-topic.ts";
import { listTroubles, resendDeadLetters, skipDeadLetter } from "./settle-dead-letters.ts";
import { forgetReceived, readReceived } from "./take-events.ts";

const publisher = await aPublisher();
const { asking, giving } = publisher.nodes;
afterAll(() => publisher[Symbol.asyncDispose]());
const agencyId = newId();
await giveHome(asking.work(), COMMUNE, agencyId);
const topic = {
  subsystem: HOSPITAL,
  code: "other",
  title: { vi: "x", en: "x" },
  type: "vn.motlan.x",
  source: { kind: "event", event: "dossiers.decided", fields: ["outcome"] },
  purposes: [],
} as const;

type W = ReturnType<typeof asking.work>;
const acts: Record<string, (work: W) => Promise<unknown>> = {
  followTopic: (work) => followTopic(work, asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" }),
  unfollowTopic: (work) => unfollowTopic(work, asking.exchange, newId()),
  replayTopic: (work) => replayTopic(work, asking.exchange, newId(), new Date()),
  deliverEvents: (work) => deliverEvents(work, asking.exchange, newId()),
  listTroubles: async (work) => listTroubles(work),
  resendDeadLetters: (work) => resendDeadLetters(work),
  skipDeadLetter: (work) => skipDeadLetter(work, { subscriptionId: newId(), seq: "1", why: "không cần nữa" }),
  readReceived: (work) => readReceived(work, newId()),
  forgetReceived: (work) => forgetReceived(work),
};

test.each(Object.entries(acts))("%s: not by a stranger, a person, or an official without the right", async (_name, act) => {
  for (const actor of [stranger, aPerson(), anOfficial({ agencyId })])
    expect(await refusal((async () => act(asking.db.work(actor)))())).toBe("subscriptions/not-yours");
});

test("an official follows in the name of their own agency's subsystem alone", async () => {
  const permissions = ["subscriptions.declare", "exchange.offer"];
  const wish = { client: COMMUNE, service: TOPIC, purpose: "lending" };
  expect(await refusal(followTopic(asking.db.work(anOfficial({ permissions })), asking.exchange, wish))).toBe("subscriptions/not-yours");
  const work = asking.db.work(anOfficial({ agencyId, permissions }));
  const { id } = await followTopic(work, asking.exchange, wish);
  expect(await refusal(unfollowTopic(asking.db.work(anOfficial({ permissions })), asking.exchange, id))).toBe("subscriptions/not-yours");
  await unfollowTopic(work, asking.exchange, id);
});

test("a topic is declared by the agency whose subsystem it is", async () => {
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["exchange.offer"] })])
    expect(await refusal(declareTopic(giving.db.work(actor), topic))).toBe("exchange/not-yours");
});

test("an official of another agency of the node sees and settles nothing of what this one publishes", async () => {
  const [mine, other] = [newId(), newId()];
  await giving.db.asOwner("update subscriptions.topic set agency_id = $1", [mine]);
  const { id } = await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" });
  const { recordId } = await publisher.register();
  await publisher.settle();
  const [row] = await giving.db.asOwner<{ id: string; seq: string }>(
    `insert into subscriptions.delivery (subscription_id, seq, subject, state, reason, dead_at, agency_id)
     select s.id, o.seq, o.subject, 'dead', 'status-422', now(), s.agency_id from subscriptions.subscription s, subscriptions.occurrence o
      where s.state = 'active' and o.subject = $1 returning subscription_id as id, seq`,
    [recordId],
  );
  const at = { subscriptionId: row?.id ?? "", seq: String(row?.seq) };
  const permissions = ["subscriptions.see", "subscriptions.settle"];
  const seen = (agency: string) => listTroubles(giving.db.work(anOfficial({ agencyId: agency, permissions })));
  expect(await seen(other)).toEqual({ subscriptions: [], dead: [] });
  expect((await seen(mine)).dead).toMatchObject([{ client: COMMUNE, code: "members", reason: "status-422", behind: 0 }]);
  const stranger2 = giving.db.work(anOfficial({ agencyId: other, permissions }));
  expect(await refusal(resendDeadLetters(stranger2, at))).toBe("subscriptions/not-dead");
  expect(await resendDeadLetters(stranger2)).toBe(0);
  expect(await refusal(skipDeadLetter(stranger2, { ...at, why: "không cần nữa" }))).toBe("subscriptions/not-dead");
  expect(await refusal(skipDeadLetter(giving.db.work(anOfficial({ agencyId: mine, permissions })), { ...at, why: " x " }))).toBe(
    "subscriptions/say-why",
  );
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("who has no right to a topic neither pulls nor subscribes; who has one sees their own subscriptions alone", async () => {
  await declareTopic(giving.work(), { ...topic, code: "closed" });
  const ask = (method: string, path: string, service = `${HOSPITAL}/closed`, purpose?: string) =>
    queryService(asking.work(), asking.exchange, {
      client: COMMUNE,
      service,
      method,
      path,
      ...(purpose && { purpose }),
      ...(method === "POST" && { body: Buffer.from("{}") }),
    });
  for (const [method, path] of [
    ["GET", "/events"],
    ["GET", "/subscriptions"],
    ["POST", "/subscriptions"],
    ["DELETE", `/subscriptions/${newId()}`],
  ] as const)
    expect(await refusal(ask(method, path))).toBe("exchange/not-granted");
  expect(await refusal(followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/closed` }))).toBe(
    "exchange/not-granted",
  );
  // Somebody else's subscription is none of theirs, with every right to the topic.
  const [other] = await giving.db.asOwner<{ id: string }>(
    `insert into subscriptions.subscription (id, subsystem, code, client, deliver_to, deliver_path, batch, cursor, made_at)
     values (gen_random_uuid(), $1, 'members', 'VN/GOV/9/x', 'inbox', '', 1, 0, now()) returning id`,
    [HOSPITAL],
  );
  const answer = await ask("DELETE", `/subscriptions/${other?.id}`, TOPIC, "lending");
  expect([answer.status, JSON.parse(answer.body.toString()).code]).toEqual([404, "subscriptions/unknown-subscription"]);
  const list = await ask("GET", "/subscriptions", TOPIC, "lending");
  expect(list.body.toString()).not.toContain(other?.id);
});

test("an inbox takes from the publisher it follows alone", async () => {
  const { id } = await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" });
  await grantRight(asking.work(), { subsystem: COMMUNE, service: "inbox", client: HOSPITAL, purposes: [] });
  const post = async (path: string, event: object) => {
    const answer = await queryService(giving.work(), giving.exchange, {
      client: HOSPITAL,
      service: `${COMMUNE}/inbox`,
      method: "POST",
      path,
      body: Buffer.from(JSON.stringify([event])),
    });
    return [answer.status, JSON.parse(answer.body.toString())];
  };
  const event = {
    specversion: "1.0",
    id: "1",
    source: "/VN/GOV/9/x/t",
    type: "t",
    subject: "s",
    time: "2026-01-01T00:00:00Z",
    datacontenttype: "application/json",
    sequence: "1",
    data: null,
  };
  expect(await post(`/${newId()}`, event)).toMatchObject([404, { code: "subscriptions/unknown-subscription" }]);
  expect(await post(`/${id}`, { ...event, specversion: "0.3" })).toMatchObject([422, { code: "subscriptions/not-an-event" }]);
  expect(await post(`/${id}`, event)).toEqual([200, { refused: [{ id: "1", reason: "source" }] }]);
  expect((await asking.db.pool.query("select * from subscriptions.received")).rows).toEqual([]);
  await unfollowTopic(asking.work(), asking.exchange, id);
});

test("what is not well declared or asked is said so", async () => {
  const work = giving.work();
  for (const wrong of [
    { type: "Nhỏ" },
    { source: { kind: "registry", registry: "none", on: ["recorded"] } },
    { source: { kind: "registry", registry: "library-members", on: [] } },
    { source: { kind: "event", event: "x", fields: [] } },
  ] as const)
    expect(await refusal(declareTopic(work, { ...topic, ...wrong }))).toBe("subscriptions/bad-topic");
  const post = async (path: string, body: string) => {
    const answer = await queryService(asking.work(), asking.exchange, {
      client: COMMUNE,
      service: TOPIC,
      method: "POST",
      path,
      purpose: "lending",
      body: Buffer.from(body),
    });
    return JSON.parse(answer.body.toString()).code;
  };
  for (const body of [
    "",
    "[]",
    "{}",
    '{"deliverTo":{"service":"../x"}}',
    '{"deliverTo":{"service":"x","path":"/../y"}}',
    '{"deliverTo":{"service":"x"},"batch":0}',
    '{"deliverTo":{"service":"x"},"after":"soon"}',
  ])
    expect(await post("/subscriptions", body)).toBe("subscriptions/bad-request");
  expect(
    await refusal(followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending", deliverTo: "none" })),
  ).toBe("exchange/no-such-thing");
  await giving.db.asOwner("update subscriptions.topic set enabled = false where code = 'members'");
  expect(await post("/subscriptions", '{"deliverTo":{"service":"x"}}')).toBe("subscriptions/unknown-place");
  expect(await refusal(followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" }))).toBe(
    "subscriptions/publisher-refused",
  );
  await giving.db.asOwner("update subscriptions.topic set enabled = true where code = 'members'");
});
