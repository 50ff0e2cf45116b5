import { randomInt } from "node:crypto";
import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Transfer } from "../domain/transfer.ts";
import { findOrder, type Order, readBalances } from "../index.ts";
import { paymentsModule } from "../module.ts";
import { aBank, aLine, anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { queryOrders } from "./query-orders.ts";
import { listHeld } from "./read-orders.ts";
import { receiveCallback } from "./receive-callback.ts";

const db = await testDatabase();
const bank = await aBank();
const providers = { bank: bank.provider };
afterAll(async () => {
  await bank[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const agencyWithBank = () =>
  anAgency(db.work(), { bank: { bin: "970499", number: `99${String(randomInt(10_000_000)).padStart(7, "0")}`, holder: "UBND" } });
const agency = await agencyWithBank();

const deliver = async (transfer: Transfer, parts: Parameters<typeof bank.sign>[1] = {}) => {
  const message = await bank.signTransfer(transfer, parts);
  return receiveCallback(db.work(stranger), { provider: "bank", message }, providers);
};
const stateOf = async (order: Order) => (await findOrder(db.work().db, order.id))?.state;
const eventsOf = async (id: string) => (await listEventsOf(db.work().db, id)).map((event) => event.type);
const heldOf = async (agencyId: string) =>
  (await listHeld(db.work(anOfficial({ agencyId, permissions: ["payments.see-held"] })))).map(({ reason, orderId }) => ({
    reason,
    orderId,
  }));
const bookedOf = (order: Order) =>
  db.asOwner<{ account: string; amount: string }>(
    "select account, amount::text from payments.ledger_entry where order_id = $1 order by id",
    [order.id],
  );

describe("a signed callback", () => {
  test("pays the order: state, ledger, receipt and news", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id });
    expect(await deliver(aTransfer({ account: order.account }))).toBe("paid");
    const paid = await findOrder(db.work().db, order.id);
    expect(paid).toMatchObject({ state: "paid", paidBy: "transfer", receipt: { form: "EBL01", number: expect.any(Number) } });
    expect(await bookedOf(order)).toEqual([
      { account: "bank", amount: "8000" },
      { account: "fee", amount: "-8000" },
    ]);
    const [, news] = await listEventsOf(db.work().db, order.id);
    expect(news).toMatchObject({
      type: "payments.paid",
      agency_id: agency.id,
      data: { orderId: order.id, dossierId: order.dossierId, personId: order.personId },
    });
  });

  test("five times at once books once", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account });
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(transfer)));
    expect(answers.sort()).toEqual(["paid", "repeated", "repeated", "repeated", "repeated"]);
    expect(await deliver(transfer)).toBe("repeated");
    expect((await eventsOf(order.id)).filter((type) => type === "payments.paid")).toHaveLength(1);
    expect(await bookedOf(order)).toHaveLength(2);
  });

  test("that comes late for money that came in time still pays, after the order expired too", async () => {
    const own = await agencyWithBank();
    const clock = fixedClock("2026-11-21T09:00:00+07:00");
    const order = await anOrder(db.work(undefined, clock), { agencyId: own.id });
    clock.advance(8 * 86_400_000);
    bank.statement = [];
    await queryOrders(db.work(undefined, clock), providers);
    expect(await stateOf(order)).toBe("expired");
    const message = await bank.signTransfer(aTransfer({ account: order.account, at: order.createdAt }), { at: order.createdAt });
    expect(await receiveCallback(db.work(stranger, clock), { provider: "bank", message }, providers)).toBe("paid");
    expect(await stateOf(order)).toBe("paid");
  });

  test("forged, garbled, or of an unknown bank changes nothing", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account });
    const other = await bank.signTransfer(aTransfer({ account: order.account, amount: 1n }));
    const signed = await bank.signTransfer(transfer);
    const send = (message: typeof signed, provider = "bank") =>
      refusal(receiveCallback(db.work(stranger), { provider, message }, providers));
    expect(await refusal(deliver(transfer, { forged: true }))).toBe("payments/bad-signature");
    expect(await send({ ...signed, payload: other.payload })).toBe("payments/bad-signature");
    expect(await send({ ...signed, protected: "AAAA" })).toBe("payments/bad-signature");
    expect(await refusal(deliver(transfer, { at: new Date(Date.now() + 6 * 60_000) }))).toBe("payments/bad-signature");
    expect(await send(await bank.sign({ event: "transfer", transfer: { amount: "-1" } }))).toBe("payments/bad-callback");
    expect(await send(await bank.sign("not a transfer"))).toBe("payments/bad-callback");
    expect(await refusal(deliver({ ...transfer, at: new Date(Date.now() + 86_400_000) }))).toBe("payments/bad-callback");
    expect(await send(signed, "elsewhere")).toBe("payments/unknown-provider");
    expect(await send(signed, "constructor")).toBe("payments/unknown-provider");
    expect(await stateOf(order)).toBe("open");
    expect(await db.asOwner("select from payments.transfer where account = $1", [order.account])).toHaveLength(0);
  });

  test("while the bank's keys cannot be fetched it is asked to come again", async () => {
    const gone = await aBank();
    await gone[Symbol.asyncDispose]();
    const order = await anOrder(db.work(), { agencyId: agency.id });
    const message = await gone.signTransfer(aTransfer({ account: order.account }));
    const act = receiveCallback(db.work(stranger), { provider: "bank", message }, { bank: gone.provider });
    expect(await refusal(act)).toBe("payments/provider-away");
  });
});

describe("money that fits no open order is set aside, with the reason, and told", () => {
  const cases: readonly (readonly [string, (order: Order) => Partial<Transfer>])[] = [
    ["underpaid", () => ({ amount: 7_000n })],
    ["overpaid", () => ({ amount: 80_000n })],
    ["other-currency", () => ({ currency: "USD" })],
    ["expired", (order) => ({ at: new Date(order.expiresAt.getTime() + 1) })],
  ];
  test.each(cases)("%s", async (reason, change) => {
    const own = await agencyWithBank();
    const past = fixedClock(new Date(Date.now() - 8 * 86_400_000));
    const order = await anOrder(db.work(undefined, past), { agencyId: own.id });
    const at = new Date(past.now().getTime() + 60_000);
    const transfer = aTransfer({ account: order.account, at, ...change(order) });
    expect(await deliver(transfer)).toBe("held");
    expect(await deliver(transfer)).toBe("repeated");
    expect(await heldOf(own.id)).toEqual([{ reason, orderId: order.id }]);
    expect(await stateOf(order)).toBe("open");
    const [held] = await listHeld(db.work(anOfficial({ agencyId: own.id, permissions: ["payments.see-held"] })));
    expect(await eventsOf(held?.id ?? "")).toEqual(["payments.held"]);
    const owed = reason === "other-currency" ? undefined : -transfer.amount;
    expect((await readBalances(db.work().db, own.id)).get("held")).toBe(owed);
  });

  test("paid twice, called off", async () => {
    const own = await agencyWithBank();
    const [twice, off] = [await anOrder(db.work(), { agencyId: own.id }), await anOrder(db.work(), { agencyId: own.id })];
    await deliver(aTransfer({ account: twice.account }));
    expect(await deliver(aTransfer({ account: twice.account }))).toBe("held");
    await cancelOrder(db.work(), { orderId: off.id });
    expect(await deliver(aTransfer({ account: off.account }))).toBe("held");
    expect(await heldOf(own.id)).toEqual([
      { reason: "cancelled", orderId: off.id },
      { reason: "already-paid", orderId: twice.id },
    ]);
  });

  test("for no order at all: an agency's account tells whose it is, else the node keeps it", async () => {
    const own = await agencyWithBank();
    const order = await anOrder(db.work(), { agencyId: own.id });
    const nobodys = `${order.account.slice(0, -1)}${(Number(order.account.slice(-1)) + 1) % 10}`;
    expect(await deliver(aTransfer({ account: nobodys }))).toBe("held");
    expect(await heldOf(own.id)).toEqual([{ reason: "unknown-order", orderId: null }]);
    const lost = aTransfer({ account: "11112222" });
    expect(await deliver(lost)).toBe("held");
    const kept = await listHeld(db.work());
    expect(kept.map((held) => held.transactionId)).toContain(lost.transactionId);
    // The order's own account at another bank is another account.
    expect(await deliver(aTransfer({ account: order.account, bin: "970436" }))).toBe("held");
    expect(await stateOf(order)).toBe("open");
  });
});

test("at a bank without virtual accounts the code in the content names the order", async () => {
  const own = await anAgency(db.work(), { bank: { bin: "970436", number: "0011002233", holder: "UBND" } });
  const [order, other] = [await anOrder(db.work(), { agencyId: own.id }), await anOrder(db.work(), { agencyId: own.id })];
  expect(order.account).toBe("0011002233");
  const content = `MBVCB.77.${order.code.toLowerCase()}.CT tu 99`;
  expect(await deliver(aTransfer({ account: order.account, bin: "970436", content }))).toBe("paid");
  expect(await stateOf(other)).toBe("open");
  expect(await deliver(aTransfer({ account: order.account, bin: "970436", content: "nop phi" }))).toBe("held");
  expect(await heldOf(own.id)).toEqual([{ reason: "unknown-order", orderId: null }]);
});

test("killed between booking and the end of the act, nothing is there; the next telling books it whole", async () => {
  const order = await anOrder(db.work(), { agencyId: agency.id });
  const transfer = aTransfer({ account: order.account });
  const work = db.work();
  const killed = work.transaction(async () => {
    await bookTransfer(work, { provider: "bank", transfer, evidence: "" });
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await stateOf(order)).toBe("open");
  expect(await eventsOf(order.id)).toEqual(["payments.ordered"]);
  expect(await deliver(transfer)).toBe("paid");
  expect(await eventsOf(order.id)).toEqual(["payments.ordered", "payments.paid"]);
});

test("receipts are numbered without a gap, whatever fails between them", async () => {
  const own = await agencyWithBank();
  const orders = await Promise.all(Array.from({ length: 6 }, () => anOrder(db.work(), { agencyId: own.id })));
  await Promise.all(
    orders.map((order, index) => {
      const work = db.work();
      const act = work.transaction(async () => {
        await bookTransfer(work, { provider: "bank", transfer: aTransfer({ account: order.account }), evidence: "" });
        if (index % 3 === 0) throw new Error("killed");
      });
      return act.catch(() => undefined);
    }),
  );
  const numbers = await db.asOwner<{ number: number }>("select number from payments.fee_receipt where agency_id = $1 order by 1", [own.id]);
  expect(numbers.map((row) => row.number)).toEqual([1, 2, 3, 4]);
});

test("whatever is transferred, in whatever order: the ledger sums to nought and the bank holds what came", async () => {
  const own = await agencyWithBank();
  const payment = fc.record({
    order: fc.integer({ min: 0, max: 2 }),
    amount: fc.constantFrom(7_000n, 8_000n, 9_000n),
    twice: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 6 }), async (payments) => {
      const before = (await readBalances(db.work().db, own.id)).get("bank") ?? 0n;
      const lines = [aLine({ amount: 5_000n }), aLine({ id: "more", kind: "charge", amount: 3_000n })];
      const orders = [0, 1, 2].map(() => anOrder(db.work(), { agencyId: own.id, lines }));
      const accounts = (await Promise.all(orders)).map((order) => order.account);
      const told = payments.flatMap(({ order, amount, twice }) => {
        const transfer = aTransfer({ account: accounts[order] ?? "", amount });
        return twice ? [transfer, transfer] : [transfer];
      });
      await Promise.all(told.map((transfer) => bookTransfer(db.work(), { provider: "bank", transfer, evidence: "" })));
      const balances = await readBalances(db.work().db, own.id);
      expect([...balances.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(0n);
      expect((balances.get("bank") ?? 0n) - before).toBe(payments.reduce((sum, { amount }) => sum + amount, 0n));
    }),
    { numRuns: 8 },
  );
});

test("the database refuses a posting that does not sum to nought, and nobody changes one", async () => {
  const work = db.work();
  const lopsided = work.transaction((tx) =>
    tx.query({
      text: "insert into payments.ledger_entry (posting_id, at, account, amount) values (gen_random_uuid(), now(), 'bank', 1)",
    }),
  );
  await expect(lopsided).rejects.toMatchObject({ constraint: "ledger_balanced" });
  for (const text of ["update payments.ledger_entry set amount = 1", "delete from payments.ledger_entry", "delete from payments.transfer"])
    await expect(db.pool.query(text)).rejects.toMatchObject({ code: "42501" });
});

describe("the query for lost callbacks", () => {
  const job = paymentsModule({ providers }).jobs[0];
  test("finds the money the bank never told of", async () => {
    const clock = fixedClock(new Date());
    const order = await anOrder(db.work(undefined, clock), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account });
    bank.statement = [transfer];
    await job?.run(db.work(undefined, clock), {});
    expect(await stateOf(order)).toBe("open");
    clock.advance(60_000);
    await job?.run(db.work(undefined, clock), {});
    expect(await stateOf(order)).toBe("paid");
    expect(await deliver(transfer)).toBe("repeated");
    bank.statement = [];
  });

  test("an order expires once the bank, asked after its term, knows of nothing; never while the bank is away", async () => {
    const clock = fixedClock(new Date());
    const order = await anOrder(db.work(undefined, clock), { agencyId: agency.id });
    clock.set(new Date(order.expiresAt.getTime() + 1));
    bank.statement = undefined;
    await job?.run(db.work(undefined, clock), {});
    expect(await stateOf(order)).toBe("open");
    clock.advance(3_600_000);
    bank.statement = [];
    await job?.run(db.work(undefined, clock), {});
    expect(await stateOf(order)).toBe("expired");
    expect(await eventsOf(order.id)).toEqual(["payments.ordered", "payments.expired"]);
  });
});
