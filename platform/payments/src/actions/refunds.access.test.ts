import { anAgency } from "@motlan/agencies/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { anOrder, aTransfer } from "../testing/index.ts";
import { askRefund } from "./ask-refund.ts";
import { bookTransfer } from "./book-transfer.ts";
import { decideRefund, payOutRefund } from "./decide-refund.ts";
import { getOrderToRefund, getRefund, listMyRefunds, listRefunds } from "./read-refunds.ts";
import { refundByRule } from "./refund-by-rule.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const RIGHTS = ["payments.see", "payments.ask-refund", "payments.approve-refund"];
const order = await anOrder(db.work(), { agencyId: agency.id });
await bookTransfer(db.work(), { provider: "bank", transfer: aTransfer({ account: order.account }), evidence: "" });
const clerk = anOfficial({ agencyId: agency.id, permissions: RIGHTS });
const asking = { orderId: order.id, amount: 1_000n, words: "Thu nhầm", requestKey: newId() };
const [refund] = await askRefund(db.work(clerk), asking);
const refundId = refund?.id ?? "";

const strange: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["the payer", aPerson({ personId: order.personId })],
  ["an official of another agency", anOfficial({ permissions: RIGHTS })],
  ["an official of the agency without the right", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
];

describe.each(strange)("%s", (_who, actor) => {
  test("neither asks for a refund, approves, pays out, nor hears for the node", async () => {
    const work = () => db.work(actor);
    const isOfficial = actor.kind === "official";
    expect(await refusal(askRefund(work(), asking))).toBe(isOfficial ? "payments/not-yours" : "payments/not-found");
    expect(await refusal(decideRefund(work(), { refundId, approve: true }))).toBe("payments/not-yours");
    expect(await refusal(payOutRefund(work(), { refundId }))).toBe(isOfficial ? "payments/not-yours" : "payments/refund-not-found");
    const news = { dossierId: order.dossierId ?? "", what: "refused", takenIn: true } as const;
    expect(await refusal((async () => refundByRule(work(), news))())).toBe("kernel/not-allowed");
  });
});

test("whoever asked does not approve, nor does the node", async () => {
  expect(await refusal(decideRefund(db.work(clerk), { refundId, approve: true }))).toBe("payments/refund-second-person");
  expect(await refusal(decideRefund(db.work(), { refundId, approve: true }))).toBe("payments/refund-second-person");
});

test("a refund that is not there is not found", async () => {
  for (const id of ["no id", newId()]) {
    expect(await refusal(decideRefund(db.work(clerk), { refundId: id, approve: true }))).toBe("payments/refund-not-found");
    expect(await refusal(payOutRefund(db.work(clerk), { refundId: id }))).toBe("payments/refund-not-found");
  }
});

test("an agency's refunds are listed for its officials who ask or approve", async () => {
  for (const [, actor] of strange.filter(([who]) => who !== "an official of another agency"))
    expect(await refusal(listRefunds(db.work(actor)))).toBe("payments/not-yours");
  expect(await listRefunds(db.work(anOfficial({ permissions: RIGHTS })))).toEqual([]);
  expect((await listRefunds(db.work(clerk), { states: ["asked"] })).map(({ id }) => id)).toEqual([refundId]);
  expect(await listRefunds(db.work(clerk), { states: ["sent"] })).toEqual([]);
});

test("a refund and the order it is asked of are there for the agency's own officials alone", async () => {
  const elsewhere = db.work(anOfficial({ permissions: RIGHTS }));
  expect(await refusal(getRefund(elsewhere, refundId))).toBe("payments/refund-not-found");
  expect(await refusal(getRefund(db.work(clerk), "no id"))).toBe("payments/refund-not-found");
  expect(await refusal(getOrderToRefund(elsewhere, order.code))).toBe("payments/not-found");
  expect(await refusal(getOrderToRefund(db.work(clerk), "ML123"))).toBe("payments/not-found");
  const approver = db.work(anOfficial({ agencyId: agency.id, permissions: ["payments.approve-refund"] }));
  expect(await refusal(getOrderToRefund(approver, order.code))).toBe("payments/not-yours");
  expect(await refusal(getRefund(db.work(aPerson()), refundId))).toBe("payments/not-yours");
  const { refund: found, order: of } = await getRefund(approver, refundId);
  expect([found.amount, of?.code]).toEqual([1_000n, order.code]);
  expect((await getOrderToRefund(db.work(clerk), ` ${order.code.toLowerCase()} `)).id).toBe(order.id);
});

test("the payer alone sees what goes back of an own order, once it is approved", async () => {
  const payer = db.work(aPerson({ personId: order.personId }));
  expect(await listMyRefunds(payer, order.id)).toEqual([]);
  for (const actor of [stranger, aPerson(), clerk])
    expect(await refusal(listMyRefunds(db.work(actor), order.id))).toBe("payments/not-found");
  const approver = anOfficial({ agencyId: agency.id, permissions: RIGHTS });
  await decideRefund(db.work(approver), { refundId, approve: true });
  expect(await listMyRefunds(payer, order.id)).toMatchObject([{ id: refundId, amount: 1_000n, state: "due" }]);
});
