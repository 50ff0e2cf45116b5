import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anAgency } from "@motlan/agencies/testing";
import { newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { askRefund, beginPayment, checkLedger, decideRefund, findOrder, getMyOrder, type Order } from "@motlan/payments";
import { bankProvider, gatewayProvider, type Providers, paymentsModule } from "@motlan/payments/module";
import { anOrder } from "@motlan/payments/testing";
import Fastify from "fastify";
import type { FlattenedJWS } from "jose";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { bankStub } from "../bank/index.ts";
import { gatewayStub } from "./plugin.ts";
import { wordsOf } from "./words.ts";

const folder = mkdtempSync(join(tmpdir(), "pay-ways-"));
const db = await testDatabase();
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900005", holder: "UBND" } });
const PORTAL = "http://localhost:3000";
const KEY = "the key shared by node and gateways";
const payer = aPerson();
const clerk = anOfficial({ agencyId: agency.id, permissions: ["payments.ask-refund"] });
const leader = anOfficial({ agencyId: agency.id, permissions: ["payments.approve-refund"] });

const outside = Fastify();
const port = await freePort();
const at = `http://127.0.0.1:${port}`;
const way = (name: "gateway" | "card") => gatewayProvider({ url: `${at}/${name}`, publicUrl: `${at}/${name}`, key: KEY, way: name });
const providers: Providers = {
  bank: bankProvider({
    jwksUrl: `${at}/bank/jwks.json`,
    queryUrl: `${at}/bank/transactions`,
    refunds: { url: `${at}/bank/refunds`, key: KEY },
  }),
  gateway: way("gateway"),
  card: way("card"),
};
const module = paymentsModule({ providers });
const node = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => stranger });
mountRoutes(node, module.routes, PORTAL);
const nodeUrl = await node.listen({ host: "127.0.0.1", port: 0 });
const callbackUrl = (name: string) => `${nodeUrl}/api/v1/payments/callbacks/${name}`;
await outside.register(bankStub({ folder: join(folder, "bank"), callbackUrl: callbackUrl("bank"), portalUrl: PORTAL, sharedKey: KEY }));
for (const kind of ["gateway", "card"] as const)
  await outside.register(gatewayStub({ kind, folder: join(folder, kind), callbackUrl: callbackUrl(kind), portalUrl: PORTAL, key: KEY }));
await outside.listen({ host: "127.0.0.1", port });

afterAll(async () => {
  await Promise.all([outside.close(), node.close()]);
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = Fastify();
  const url = await probe.listen({ host: "127.0.0.1", port: 0 });
  await probe.close();
  return Number(new URL(url).port);
}

type Name = "bank" | "gateway" | "card";
const WAYS: readonly Name[] = ["bank", "gateway", "card"];
const admin = (name: Name, payload: object) => outside.inject({ method: "POST", url: `/${name}/admin`, payload });
const press = (url: string, fields: Readonly<Record<string, string>>) =>
  outside.inject({
    method: "POST",
    url: new URL(url).pathname,
    payload: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
const anOpen = () => anOrder(db.work(payer), { agencyId: agency.id, personId: payer.personId });
const begin = (order: Order, provider: string) =>
  beginPayment(db.work(payer), { orderId: order.id, provider, returnUrl: `${PORTAL}/thanh-toan/${order.id}?tu=${provider}` }, providers);

/** What a payer does, from the order to the provider's last page. */
async function pay(order: Order, name: Name) {
  if (name === "bank") return outside.inject({ method: "POST", url: "/bank/transfers", payload: { qr: order.qr } });
  const url = await begin(order, name);
  if (name === "gateway") return press(url, { act: "pay" });
  const challenge = await press(url, { act: "pay", card: "9704 0000 0000 0018" });
  expect(challenge.body).toContain("Mã xác thực");
  return press(url, { act: "pay", card: "9704000000000018", code: "123456" });
}
const signedBy = ({ protected: head = "", payload, signature }: FlattenedJWS) => ({ protected: head, payload, signature });
const stateOf = async ({ id }: Order) => (await findOrder(db.work().db, id))?.state;
const run = (job: string) => module.jobs.find(({ name }) => name === job)?.run(db.work(), {});

describe.each(WAYS)("%s keeps the contract", (name) => {
  beforeEach(() => Promise.all(WAYS.map((each) => admin(each, { reset: true }))));

  test("told three times and before the payer is back, an order is paid once", async () => {
    await admin(name, { repeat: 3, before: true });
    const order = await anOpen();
    await pay(order, name);
    expect(await stateOf(order)).toBe("paid");
    expect((await getMyOrder(db.work(payer), order.id)).paidBy).toBe({ bank: "transfer", gateway: "gateway", card: "card" }[name]);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("a lost callback is found by asking; while it is down nothing is concluded", async () => {
    await admin(name, { lose: true });
    const order = await anOpen();
    await pay(order, name);
    expect(await stateOf(order)).toBe("open");
    const askAfter = async (ms: number) => {
      const late = { ...systemClock, now: () => new Date(Date.now() + ms) };
      await module.jobs.find((job) => job.name === "payments.query-orders")?.run(db.work(undefined, late), {});
    };
    const term = order.expiresAt.getTime() - Date.now();
    await admin(name, { down: true });
    await askAfter(term + 60_000);
    expect(await stateOf(order)).toBe("open");
    await admin(name, { down: false });
    await askAfter(term + 180_000);
    expect(await stateOf(order)).toBe("paid");
  });

  test("a forged callback pays nothing", async () => {
    await admin(name, { forge: true, before: true });
    const order = await anOpen();
    await pay(order, name);
    expect(await stateOf(order)).toBe("open");
  });

  test("a wrong sum counts as what it is", async () => {
    await admin(name, { wrongAmount: "3000", before: true });
    const order = await anOpen();
    await pay(order, name);
    expect(await stateOf(order)).toBe("partly-paid");
    await admin(name, { reset: true });
    await admin(name, { before: true });
    await pay((await findOrder(db.work().db, order.id)) ?? order, name);
    expect(await stateOf(order)).toBe("paid");
  });

  test.each([
    ["is given back the way it came", {}, "sent"],
    ["it refuses waits for an official", { refuseRefunds: true }, "failed"],
    ["stays due while it is down", { down: true }, "due"],
  ] as const)("money that %s", async (_what, mishap, state) => {
    await admin(name, { before: true });
    const order = await anOpen();
    await pay(order, name);
    const [refund] = await askRefund(db.work(clerk), { orderId: order.id, amount: 3_000n, words: "Thu nhầm", requestKey: newId() });
    await decideRefund(db.work(leader), { refundId: refund?.id ?? "", approve: true });
    await admin(name, mishap);
    await run("payments.send-refunds");
    const [row] = await db.asOwner<{ state: string }>("select state from payments.refund where id = $1", [refund?.id]);
    expect(row?.state).toBe(state);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });
});

describe("where one is sent away to pay", () => {
  beforeEach(() => Promise.all(WAYS.map((each) => admin(each, { reset: true }))));

  test("chosen twice it is one payment; given up, one comes back with the signed word and may choose again", async () => {
    await admin("gateway", { reset: true });
    const order = await anOpen();
    const url = await begin(order, "gateway");
    expect(await begin(order, "gateway")).toBe(url);
    const back = new URL(String((await press(url, { act: "cancel" })).headers.location));
    expect(back.searchParams.get("tu")).toBe("gateway");
    const token = back.searchParams.get("ket-qua") ?? "";
    expect(await providers.gateway?.readReturn?.(token)).toBe("failed");
    expect(await providers.card?.readReturn?.(token)).toBeUndefined();
    expect(await providers.gateway?.readReturn?.(`${token}x`)).toBeUndefined();
    expect(await stateOf(order)).toBe("open");
  });

  test("a refused card, a wrong code: nothing is taken", async () => {
    await admin("card", { reset: true });
    const order = await anOpen();
    const url = await begin(order, "card");
    expect((await press(url, { act: "pay", card: "9704000000000002" })).statusCode).toBe(422);
    expect((await press(url, { act: "pay", card: "12" })).statusCode).toBe(422);
    expect((await press(url, { act: "pay", card: "9704000000000018", code: "000000" })).statusCode).toBe(422);
    expect(await stateOf(order)).toBe("open");
  });

  test("one gateway's word is not another's, and our own words are no answer", async () => {
    const now = new Date();
    const payment = {
      transactionId: "TG1",
      orderNumber: (await anOpen()).code.slice(2),
      amount: "8000",
      currency: "VND",
      at: now.toISOString(),
    };
    const said = (by: string) => wordsOf(by, KEY, () => now).sign({ event: "payment", payment });
    const read = async (by: string) => (await providers.gateway?.readCallback(signedBy(await said(by)), now))?.ok;
    expect([await read("gateway"), await read("card"), await read("node")]).toEqual([true, false, false]);
  });

  test("who may not pay it, a way there is not, one that is down and a paid order are refused", async () => {
    await admin("gateway", { reset: true });
    const order = await anOpen();
    const asked = { orderId: order.id, provider: "gateway", returnUrl: `${PORTAL}/` };
    expect(await refusal(beginPayment(db.work(aPerson()), asked, providers))).toBe("payments/not-found");
    expect(await refusal(begin(order, "bank"))).toBe("payments/unknown-provider");
    expect(await refusal(begin(order, "toString"))).toBe("payments/unknown-provider");
    await admin("gateway", { down: true });
    expect(await refusal(begin(order, "gateway"))).toBe("payments/cannot-begin");
    await admin("gateway", { reset: true });
    await admin("gateway", { before: true });
    await pay(order, "gateway");
    expect(await refusal(begin(order, "gateway"))).toBe("payments/not-payable");
  });
});
