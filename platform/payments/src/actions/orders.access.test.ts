import { anAgency } from "@motlan/agencies/testing";
import { type Actor, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { paymentsModule } from "../module.ts";
import { aBank, anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";
import { queryOrder } from "./query-orders.ts";
import { getMyOrder, listHeld, listMyOrders } from "./read-orders.ts";

const db = await testDatabase();
const bank = await aBank();
afterAll(async () => {
  await bank[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const agency = await anAgency(db.work());
const person = aPerson();
const order = await anOrder(db.work(person), { agencyId: agency.id, personId: person.personId });

const strange: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["another person", aPerson()],
  ["an official of another agency", anOfficial({ permissions: ["payments.see", "payments.see-held"] })],
  ["an official of the agency without the permission", anOfficial({ agencyId: agency.id, permissions: ["dossiers.read"] })],
];

describe.each(strange)("%s", (_who, actor) => {
  test("may neither order, call off, take cash, book nor read", async () => {
    const hidden = actor.kind === "official" ? "payments/not-yours" : "payments/not-found";
    const ordered = anOrder(db.work(actor), { agencyId: agency.id, personId: person.personId });
    expect(await refusal(ordered)).toBe("payments/not-yours");
    expect(await refusal(cancelOrder(db.work(actor), { orderId: order.id }))).toBe(hidden);
    expect(await refusal(markPaidAtCounter(db.work(actor), { orderId: order.id }))).toBe(hidden);
    expect(await refusal(getMyOrder(db.work(actor), order.id))).toBe("payments/not-found");
    expect(await listMyOrders(db.work(actor))).toEqual([]);
    const transfer = aTransfer({ account: order.account });
    expect(await refusal((async () => bookTransfer(db.work(actor), { provider: "bank", transfer, evidence: "" }))())).toBe(
      "kernel/not-allowed",
    );
    expect((await getMyOrder(db.work(person), order.id)).state).toBe("open");
  });
});

test("what is set aside is for officials of that agency who may see it", async () => {
  for (const actor of [stranger, person, anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })])
    expect(await refusal(listHeld(db.work(actor)))).toBe("payments/not-yours");
  expect(await listHeld(db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.see-held"] })))).toEqual([]);
});

test("an order that is not there is not found", async () => {
  const nothing = { orderId: "00000000-0000-7000-8000-000000000000" };
  const clerk = anOfficial({ agencyId: agency.id, permissions: ["payments.see"] });
  expect(await refusal(cancelOrder(db.work(), nothing))).toBe("payments/not-found");
  expect(await refusal(markPaidAtCounter(db.work(clerk), nothing))).toBe("payments/not-found");
  expect(await refusal(queryOrder(db.work(), nothing.orderId, {}))).toBe("payments/not-found");
  expect(await refusal(getMyOrder(db.work(person), "not an id"))).toBe("payments/not-found");
});

describe("over HTTP", () => {
  let actor: Actor = stranger;
  const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
  mountRoutes(app, paymentsModule({ providers: { bank: bank.provider } }).routes, "http://localhost");
  afterAll(() => app.close());
  const stateUrl = `/api/v1/payments/orders/${order.id}/state`;

  test("a person sees the state of the own order alone", async () => {
    actor = stranger;
    expect((await app.inject(stateUrl)).statusCode).toBe(401);
    actor = aPerson();
    expect((await app.inject(stateUrl)).statusCode).toBe(404);
    actor = person;
    expect((await app.inject(stateUrl)).json()).toEqual({ state: "open", paidAt: null });
  });

  test("a bank's callback needs no session, only its signature; a repeat is answered 200", async () => {
    actor = stranger;
    const payload = await bank.signTransfer(aTransfer({ account: order.account }));
    const forged = await bank.signTransfer(aTransfer({ account: order.account }), { forged: true });
    const send = (body: object, provider = "bank") =>
      app.inject({ method: "POST", url: `/api/v1/payments/callbacks/${provider}`, payload: body });
    expect((await send(forged)).statusCode).toBe(401);
    expect((await send({ ...payload, extra: "1" })).statusCode).toBe(422);
    expect((await send(payload, "elsewhere")).statusCode).toBe(404);
    const first = await send(payload);
    expect([first.statusCode, first.json()]).toEqual([200, { booked: "paid" }]);
    const again = await send(payload);
    expect([again.statusCode, again.json()]).toEqual([200, { booked: "repeated" }]);
    actor = person;
    expect((await app.inject(stateUrl)).json()).toEqual({ state: "paid", paidAt: expect.any(String) });
  });

  test("officials alone ask what is held", async () => {
    actor = person;
    expect((await app.inject("/api/v1/payments/held")).statusCode).toBe(403);
    const dollars = aTransfer({ account: order.account, amount: 1n, currency: "USD" });
    await bookTransfer(db.work(), { provider: "bank", transfer: dollars, evidence: "" });
    actor = anOfficial({ agencyId: agency.id, permissions: ["payments.see-held"] });
    expect((await app.inject("/api/v1/payments/held")).json()).toMatchObject({
      items: [{ reason: "other-currency", amount: 1, orderId: order.id }],
    });
  });
});
