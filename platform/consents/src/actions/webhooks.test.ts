import { newId } from "@motlan/kernel";
import { listEventsOf, type Pool, startWork } from "@motlan/kernel/db";
import { hearOnce } from "@motlan/kernel/jobs";
import {
  anOfficial,
  aPerson,
  dyingPool,
  fixedClock,
  olderActsDone,
  refusal,
  runJobsUntilQuiet,
  testDatabase,
} from "@motlan/kernel/testing";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { consentsModule } from "../module.ts";
import type { Agreement } from "../store/terms.ts";
import { aReceiver, isSigned, type Receiver } from "../testing/a-receiver.ts";
import { aVillager, publishVillage, someTerms, type Villager } from "../testing/index.ts";
import type { Reach } from "../wire/reach.ts";
import { giveConsent, withdrawConsent } from "./answer-consent.ts";
import { declareAgreement, endAgreement, reviseAgreement } from "./declare-terms.ts";
import { deliverWebhook, sweepWebhooks } from "./deliver-webhook.ts";
import { changeWebhook, declareWebhook, endWebhook, getWebhook, listWebhooks, MOST_WEBHOOKS } from "./keep-webhook.ts";
import { listRefusedTellings, resendTelling, skipRefusedTelling } from "./settle-tellings.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const HERE: Reach = { loopback: true };
const node = () => db.work(undefined, clock);
await publishVillage(node());

let desk: () => ReturnType<typeof node>;
let agreement: Agreement;
let receiver: Receiver;
let made = 0;
const declare = () => {
  made += 1;
  return declareAgreement(desk(), someTerms({ code: `tin-${made}` }));
};
beforeEach(async () => {
  const official = anOfficial({ permissions: ["consents.declare", "consents.ask", "consents.see", "registries.read"] });
  desk = () => db.work(official, clock);
  agreement = await declare();
  receiver = await aReceiver();
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  // What waits for a second try is no later test's.
  await db.asOwner("delete from graphile_worker._private_jobs");
});

const as = ({ personId }: Villager) => db.work(aPerson({ personId }), clock);
const give = (whom: Villager, { id: agreementId, revision: { digest } } = agreement) =>
  giveConsent(as(whom), { agreementId, digest, requestKey: newId() });
const hook = (url = receiver.url) => declareWebhook(desk(), { url, disabled: false }, HERE);
const hear = (reach = HERE, pool: Pool = db.pool) => runJobsUntilQuiet(pool, clock, [consentsModule(reach)]);
/** What happened is put down; no round begins, so that none is tried again while the machine is busy. */
const putDown = () => runJobsUntilQuiet(db.pool, clock, [{ ...consentsModule(HERE), jobs: [] }]);
const said = () => receiver.heard.map(({ body }) => JSON.parse(body));
const states = () => said().map(({ data }) => data.state);
const keysOf = async (consentId: string) =>
  (await listEventsOf(db.pool, consentId)).filter(({ type }) => type !== "consents.said").map(({ key }) => key);

describe("a webhook", () => {
  test("hears what is given and withdrawn: the record, the agreement, the state and the moment, signed, and nobody's name", async () => {
    const { webhook, secret = "" } = await hook();
    const binh = await aVillager(node());
    const { id } = await give(binh);
    await withdrawConsent(as(binh), id);
    await hear();
    const data = { consentRecordId: id, dataAgreementId: agreement.id };
    const timestamp = clock.now().toISOString();
    expect(said()).toEqual([
      { type: "consents.asked", timestamp, data: { ...data, state: "asked" } },
      { type: "consents.given", timestamp, data: { ...data, state: "given" } },
      { type: "consents.withdrawn", timestamp, data: { ...data, state: "withdrawn" } },
    ]);
    expect(receiver.heard.map(({ key }) => key)).toEqual(await keysOf(id));
    expect(JSON.stringify(receiver.heard)).not.toMatch(new RegExp(`${binh.personId}|${binh.number}|Bình`));
    expect(receiver.heard.map((one) => [isSigned(one, secret), isSigned({ ...one, body: `${one.body} ` }, secret)])).toEqual(
      Array(3).fill([true, false]),
    );
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ waiting: 0, dead: 0, delivered: 3n, trouble: null, nextAt: null });
  });

  test("hears that new words ask anew, and that an agreement's end ends what was given", async () => {
    await hook();
    await give(await aVillager(node()));
    await reviseAgreement(desk(), agreement.id, { ...agreement.terms, version: "2", asksAnew: true });
    await endAgreement(desk(), agreement.id);
    await hear();
    expect(said().map(({ type, data }) => [type, data.state])).toEqual([
      ["consents.asked", "asked"],
      ["consents.given", "given"],
      ["consents.asked", "asked"],
      ["consents.ended", "lapsed"],
    ]);
  });

  test("hears of its own agency's agreements alone, and of what happens after it was declared", async () => {
    const foreign = declareAgreement(db.work(anOfficial({ permissions: ["consents.declare"] }), clock), someTerms({ code: newId() }));
    await give(await aVillager(node()));
    clock.advance(1_000);
    await hook();
    await give(await aVillager(node()), await foreign);
    const { id } = await give(await aVillager(node()));
    await hear();
    expect(said().map(({ data }) => data.consentRecordId)).toEqual([id, id]);
  });

  test("that is disabled does not hear; what waited before goes on when it is taken up again", async () => {
    const { webhook } = await hook();
    const [binh, an] = [await aVillager(node()), await aVillager(node())];
    await receiver.close();
    const { id } = await give(binh);
    await hear();
    await changeWebhook(desk(), webhook.id, { url: webhook.url, disabled: true }, HERE);
    await receiver.open();
    await give(an);
    await hear();
    expect(said()).toEqual([]);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ disabled: true, waiting: 2 });
    await changeWebhook(desk(), webhook.id, { url: webhook.url, disabled: false }, HERE);
    await hear();
    expect(said().map(({ data }) => data.consentRecordId)).toEqual([id, id]);
  });

  test("of two that are given one address at the same moment one has it, the other is refused", async () => {
    const both = [await hook(`${receiver.url}/1`), await hook(`${receiver.url}/2`)];
    const url = `${receiver.url}/3`;
    const said = await Promise.all(both.map(({ webhook }) => refusal(changeWebhook(desk(), webhook.id, { url, disabled: false }, HERE))));
    expect(said.sort()).toEqual(["consents/webhook-exists", "not refused"]);
  });

  test("that is over hears nothing; its address may be declared again", async () => {
    const { webhook } = await hook();
    await endWebhook(desk(), webhook.id);
    await give(await aVillager(node()));
    await hear();
    expect(said()).toEqual([]);
    expect(await refusal(endWebhook(desk(), webhook.id))).toBe("consents/no-webhook");
    expect((await hook()).webhook.id).not.toBe(webhook.id);
  });

  test("has its secret shown once; a new one signs from then on", async () => {
    const { webhook, secret: first = "" } = await hook();
    const wish = { url: webhook.url, disabled: false };
    expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect((await changeWebhook(desk(), webhook.id, wish, HERE)).secret).toBeUndefined();
    const { secret: second = "" } = await changeWebhook(desk(), webhook.id, { ...wish, renewSecret: true }, HERE);
    await give(await aVillager(node()));
    await hear();
    expect(receiver.heard.map((one) => [isSigned(one, first), isSigned(one, second)])).toEqual(Array(2).fill([false, true]));
    const types = (await listEventsOf(db.pool, webhook.id)).map(({ type }) => type);
    expect(types).toEqual(["consents.webhook-declared", "consents.webhook-changed", "consents.webhook-changed"]);
    expect(JSON.stringify((await listEventsOf(db.pool, webhook.id)).map(({ data }) => data))).not.toMatch(/whsec_|nhan-tin/);
  });

  test("of an address the agency has already is refused, and so are more than twenty; they are listed page by page", async () => {
    const { webhook } = await hook();
    expect(await refusal(hook())).toBe("consents/webhook-exists");
    const at = (n: number) => `${receiver.url}/${n}`;
    for (let n = 1; n < MOST_WEBHOOKS; n += 1) await hook(at(n));
    expect(await refusal(hook(at(99)))).toBe("consents/too-many-webhooks");
    expect(await refusal(changeWebhook(desk(), webhook.id, { url: at(1), disabled: false }, HERE))).toBe("consents/webhook-exists");
    const pages = [await listWebhooks(desk(), { limit: 15, offset: 0 }), await listWebhooks(desk(), { limit: 15, offset: 15 })];
    expect(pages.map((page) => page.length)).toEqual([15, 5]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(20);
  });
});

describe("nothing is lost, nothing is told twice under another key, and what is told of one consent stays in order", () => {
  test("while the receiver is down, for later and later", async () => {
    const { webhook } = await hook();
    await receiver.close();
    const binh = await aVillager(node());
    const { id } = await give(binh);
    await putDown();
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      await deliverWebhook(node(), webhook.id, HERE);
      waits.push(((await getWebhook(desk(), webhook.id)).nextAt?.getTime() ?? 0) - clock.now().getTime());
    }
    expect(waits).toEqual([1_000, 2_000, 5_000, 10_000]);
    await withdrawConsent(as(binh), id);
    await putDown();
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: "unreachable", attempts: 4, waiting: 3, delivered: 0n });
    await receiver.open();
    await deliverWebhook(node(), webhook.id, HERE);
    expect(states()).toEqual(["asked", "given", "withdrawn"]);
    await deliverWebhook(node(), webhook.id, HERE);
    expect(receiver.heard.map(({ key }) => key)).toEqual(await keysOf(id));
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: null, since: null, attempts: 0, waiting: 0, nextAt: null });
  });

  test("wherever the process is killed: between an answer and its booking the same is sent again under its own key", async () => {
    const { webhook } = await hook();
    const binh = await aVillager(node());
    const { id } = await give(binh);
    await withdrawConsent(as(binh), id);
    const [listener] = consentsModule(HERE).listeners;
    const hearAll = async (pool: Pool) => {
      while (listener !== undefined && (await hearOnce({ pool, clock }, listener)) > 0);
    };
    const round = (pool: Pool) => deliverWebhook(startWork({ pool, clock, actor: { kind: "system", name: "test" } }), webhook.id, HERE);
    await olderActsDone(db.pool);
    expect(await killedEverywhere(hearAll)).toBeGreaterThan(3);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ waiting: 3 });
    expect(await killedEverywhere(round)).toBeGreaterThan(3);
    const keys = receiver.heard.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(3);
    expect([...new Set(keys)]).toEqual(await keysOf(id));
    expect(keys).toEqual(keys.toSorted((a, b) => keys.indexOf(a) - keys.indexOf(b)));
    expect(new Set(receiver.heard.map(({ key, body }) => key + body)).size).toBe(3);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ waiting: 0, dead: 0, nextAt: null });
  });

  test("a round whose job was lost is found again", async () => {
    const { webhook } = await hook();
    await give(await aVillager(node()));
    await receiver.close();
    await hear();
    await db.asOwner("delete from graphile_worker._private_jobs");
    await receiver.open();
    const later = fixedClock(new Date(clock.now().getTime() + 180_000));
    await sweepWebhooks(db.work(undefined, later));
    await hear();
    expect(states()).toEqual(["asked", "given"]);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ waiting: 0 });
  });
});

/** Runs it, killed at its first write, at its second, and so on until it is done; at how many. */
async function killedEverywhere(act: (pool: Pool) => Promise<unknown>): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const isDone = await act(dyingPool(db.pool, nth).pool).then(
      () => true,
      () => false,
    );
    if (isDone) return nth;
  }
}

describe("what the receiver will not take", () => {
  const refuseGiven = () => {
    receiver.answer = (response, { body }) => response.writeHead(body.includes('"given"') ? 422 : 200).end();
  };

  test("waits for somebody, and with it what follows of that consent alone; sent again, all comes in order", async () => {
    const { webhook } = await hook();
    refuseGiven();
    const [binh, an] = [await aVillager(node()), await aVillager(node())];
    const { id } = await give(binh);
    await withdrawConsent(as(binh), id);
    await give(an);
    await hear();
    expect(states()).toEqual(["asked", "given", "asked", "given"]);
    const refused = await listRefusedTellings(desk(), webhook.id, { limit: 10, offset: 0 });
    expect(refused).toMatchObject([{ consentId: id, reason: "status-422", attempts: 1 }, { reason: "status-422" }]);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ dead: 2, waiting: 1, trouble: null });
    receiver.answer = (response) => response.writeHead(200).end();
    const key = refused[0]?.key ?? "";
    await resendTelling(desk(), webhook.id, key);
    expect(await refusal(resendTelling(desk(), webhook.id, key))).toBe("consents/not-dead");
    expect(await refusal(resendTelling(desk(), webhook.id, "x"))).toBe("consents/not-dead");
    await hear();
    expect(states().slice(4)).toEqual(["given", "withdrawn"]);
  });

  test("may be skipped, with a reason that is kept; what waited behind it goes on", async () => {
    const { webhook } = await hook();
    refuseGiven();
    const binh = await aVillager(node());
    const { id } = await give(binh);
    await withdrawConsent(as(binh), id);
    await hear();
    const [dead] = await listRefusedTellings(desk(), webhook.id, { limit: 10, offset: 0 });
    const key = dead?.key ?? "";
    expect(await refusal(skipRefusedTelling(desk(), webhook.id, { key, why: " " }))).toBe("consents/say-why");
    await skipRefusedTelling(desk(), webhook.id, { key, why: "Hồ sơ vay đã đóng" });
    await hear();
    expect(states()).toEqual(["asked", "given", "withdrawn"]);
    const types = (await listEventsOf(db.pool, webhook.id)).map(({ type }) => type);
    expect(types).toEqual(["consents.webhook-declared", "consents.telling-refused", "consents.telling-skipped"]);
  });

  test("by breaking, five times at one telling, is taken for a refusal of it", async () => {
    const { webhook } = await hook();
    receiver.answer = (response) => response.writeHead(500).end();
    await give(await aVillager(node()));
    await putDown();
    for (let n = 0; n < 4; n += 1) await deliverWebhook(node(), webhook.id, HERE);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: "status-500", dead: 0 });
    await deliverWebhook(node(), webhook.id, HERE);
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ dead: 1 });
  });
});

describe("an address", () => {
  test.each([
    ...["http://vi-du.vn/", "ftp://vi-du.vn/", "vi-du.vn", "https://ai:mat-khau@vi-du.vn/", "https://vi-du.vn/#x", "javascript:alert(1)"],
  ])("%s is refused: not https", async (url) => {
    expect(await refusal(declareWebhook(desk(), { url, disabled: false }, {}))).toBe("consents/not-https");
  });

  test.each([
    ...["https://127.0.0.1/", "https://localhost:8080/", "https://2130706433/", "https://0x7f.1/", "https://[::1]/", "https://10.0.0.5/x"],
    ...[
      "https://169.254.169.254/latest/meta-data",
      "https://[::ffff:10.0.0.1]/",
      "https://[fe80::1]/",
      "https://192.168.1.1/",
      "https://0/",
    ],
  ])("%s is refused: not of the open Internet", async (url) => {
    expect(await refusal(declareWebhook(desk(), { url, disabled: false }, {}))).toBe("consents/private-address");
  });

  test("whose name leads into a private network is refused, though one of its answers be open; one that leads nowhere yet is kept", async () => {
    const at = (...addresses: readonly string[]) =>
      refusal(declareWebhook(desk(), { url: "https://nhan-tin.vi-du.vn/", disabled: false }, { resolve: async () => addresses }));
    expect(await at("10.0.0.5")).toBe("consents/private-address");
    expect(await at("8.8.8.8", "169.254.169.254")).toBe("consents/private-address");
    expect(await at()).toBe("not refused");
  });

  test("that leads into a private network only when it is told is not told, and says so", async () => {
    const url = `https://nhan-tin.vi-du.vn:${new URL(receiver.url).port}/`;
    const { webhook } = await declareWebhook(desk(), { url, disabled: false }, { resolve: async () => ["8.8.8.8"] });
    await give(await aVillager(node()));
    await hear({ resolve: async () => ["127.0.0.1"] });
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: "private-address", waiting: 2 });
    expect(receiver.heard).toEqual([]);
  });

  test("of this machine, declared for a demo, is not told by a node that is none", async () => {
    const { webhook } = await hook();
    await give(await aVillager(node()));
    await hear({});
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: "not-https", waiting: 2 });
    expect(receiver.heard).toEqual([]);
  });

  test("that sends on elsewhere is not followed", async () => {
    await using elsewhere = await aReceiver();
    const { webhook } = await hook();
    receiver.answer = (response) => response.writeHead(307, { location: elsewhere.url }).end();
    await give(await aVillager(node()));
    await hear();
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ trouble: "status-307", waiting: 2 });
    expect(elsewhere.heard).toEqual([]);
  });

  test("that answers without end has its status read and nothing more", async () => {
    const { webhook } = await hook();
    receiver.answer = (response) => {
      response.writeHead(200);
      const pour = setInterval(() => response.write("x".repeat(1_000)), 1);
      response.on("close", () => clearInterval(pour));
    };
    await give(await aVillager(node()));
    await hear();
    expect(await getWebhook(desk(), webhook.id)).toMatchObject({ waiting: 0, delivered: 2n });
  });
});
