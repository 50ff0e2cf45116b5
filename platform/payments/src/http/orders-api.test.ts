import { anAgency } from "@motlan/agencies/testing";
import { type Actor, newId, stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes, openApi } from "@motlan/kernel/http";
import { anOfficial, aPerson, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { paymentsModule } from "../module.ts";

const db = await testDatabase();
const agency = await anAgency(db.work());
const school = anOfficial({ agencyId: agency.id, permissions: ["payments.order"] });
let actor: Actor = school;
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
mountRoutes(app, paymentsModule().routes, "http://localhost");
await app.ready();
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});

const payerId = newId();
const tuition = {
  subject: { kind: "tuition", id: "2026-2027/10A1/042" },
  payerId,
  lines: [
    {
      id: "tuition",
      title: { vi: "Học phí tháng 11", en: "Tuition, November" },
      kind: "fee",
      amount: 150_000,
      law: "unconfirmed",
      retained: 100,
    },
  ],
};
const order = (payload: object, key?: string, who: Actor = school) => {
  actor = who;
  const headers = key === undefined ? {} : { "idempotency-key": key };
  return app.inject({ method: "POST", url: "/api/v1/payments/orders", headers, payload });
};
const count = async () => Number((await db.asOwner<{ n: string }>("select count(*) as n from payments.payment_order"))[0]?.n);

describe("the Idempotency-Key, as GOV.UK Pay has it", () => {
  test("the description names the header, where it is read and nowhere else", () => {
    const { paths } = openApi(paymentsModule().routes, "http://localhost");
    expect(JSON.stringify(paths)).toMatch(/"\/payments\/orders":\{"post":.*"name":"Idempotency-Key","in":"header"/);
    expect(JSON.stringify(paths).match(/Idempotency-Key","in"/g)).toHaveLength(1);
  });

  test("the same key and body answer the first order", async () => {
    const first = await order(tuition, "Ida the idempotency key");
    expect(first.statusCode).toBeLessThan(300);
    expect(first.json()).toMatchObject({ amount: 150_000, state: "open", subject: tuition.subject, paidAt: null });
    const made = await count();
    const again = await order(tuition, "Ida the idempotency key");
    expect(again.json()).toEqual(first.json());
    expect(await count()).toBe(made);
    actor = school;
    expect((await app.inject({ url: `/api/v1/payments/orders/${first.json().id}` })).json()).toEqual(first.json());
  });

  test.each([
    ["another sum", { ...tuition, lines: [{ ...tuition.lines[0], amount: 1 }] }],
    ["another payer", { ...tuition, payerId: newId() }],
    ["another title", { ...tuition, lines: [{ ...tuition.lines[0], title: { vi: "Khác", en: "Other" } }] }],
  ])("the same key and %s are refused with 409", async (_what, body) => {
    await order(tuition, "key-two-of-them");
    const made = await count();
    const answer = await order(body, "key-two-of-them");
    expect([answer.statusCode, answer.json().code]).toEqual([409, "payments/other-request"]);
    expect(await count()).toBe(made);
  });

  test("eight requests at once with one key make one order; without a key each makes one", async () => {
    const before = await count();
    const answers = await Promise.all(Array.from({ length: 8 }, () => order(tuition, "at-once-at-once")));
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    await order(tuition);
    await order(tuition);
    expect(await count()).toBe(before + 3);
  });

  test("two payers at once with one key: one is ordered for, the other refused", async () => {
    const answers = await Promise.all([order(tuition, "two-at-once-12"), order({ ...tuition, payerId: newId() }, "two-at-once-12")]);
    expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
    expect(answers.filter(({ statusCode }) => statusCode === 409)).toHaveLength(1);
  });

  test("another agency's key is another key", async () => {
    const other = await anAgency(db.work());
    const first = await order(tuition, "the-same-key-here");
    const theirs = await order(tuition, "the-same-key-here", anOfficial({ agencyId: other.id, permissions: ["payments.order"] }));
    expect(theirs.json().id).not.toBe(first.json().id);
  });
});

test("who may not order is refused, and so is a dossier's order and another agency's", async () => {
  expect((await order(tuition, newId(), stranger)).statusCode).toBe(401);
  expect((await order(tuition, newId(), aPerson())).statusCode).toBe(403);
  expect((await order(tuition, newId(), anOfficial({ agencyId: agency.id, permissions: ["payments.see"] }))).statusCode).toBe(403);
  expect((await order({ ...tuition, subject: { kind: "dossier", id: newId() } }, newId())).statusCode).toBe(403);
  expect((await order({ ...tuition, lines: [] }, newId())).statusCode).toBe(422);
  expect((await order({ ...tuition, lines: [{ ...tuition.lines[0], amount: 0 }] }, newId())).statusCode).toBe(422);
  const { id } = (await order(tuition, newId())).json();
  actor = anOfficial({ permissions: ["payments.order"] });
  expect((await app.inject({ url: `/api/v1/payments/orders/${id}` })).statusCode).toBe(404);
});
