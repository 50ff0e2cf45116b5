import { randomInt } from "node:crypto";
import { anAgency } from "@motlan/agencies/testing";
import { no, stranger } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Transfer } from "../domain/transfer.ts";
import { checkLedger, findOrder, type Order, readBalances } from "../index.ts";
import { paymentsModule } from "../module.ts";
import type { Provider } from "../providers/provider.ts";
import { lockOrder, markStarted } from "../store/orders.ts";
import { listRefundsOfOrder } from "../store/refunds.ts";
import { aBank, aLine, anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { oweLinesBack } from "./owe-back.ts";
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
      { account: "unshared", amount: "-8000" },
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
    const told = await db.asOwner("select from kernel.event where type = 'payments.callback-refused' and data->>'provider' = 'bank'");
    expect(told.length).toBeGreaterThan(0);
    const [{ times } = { times: 0 }] = await db.asOwner<{ times: number }>(
      "select sum(times)::int as times from payments.refused_callback",
    );
    expect(times).toBe(4);
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

const refundsOf = async (order: Order) =>
  (await listRefundsOfOrder(db.work().db, order.id)).map(({ cause, amount, state, provider }) => ({ cause, amount, state, provider }));

describe("money that names an order but is not its sum, or comes too late", () => {
  test("parts add up to the whole; the order is paid with the last of them", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id, lines: [aLine({ kind: "charge" })] });
    expect(await deliver(aTransfer({ account: order.account, amount: 3_000n }))).toBe("part-paid");
    expect(await findOrder(db.work().db, order.id)).toMatchObject({ state: "partly-paid", received: 3_000n, receipt: undefined });
    expect(await checkLedger(db.work().db)).toEqual([]);
    expect(await deliver(aTransfer({ account: order.account, amount: 5_000n }))).toBe("paid");
    expect(await bookedOf(order)).toEqual([
      { account: "bank", amount: "3000" },
      { account: "advance", amount: "-3000" },
      { account: "bank", amount: "5000" },
      { account: "advance", amount: "3000" },
      { account: "remitted", amount: "-8000" },
    ]);
    expect(await eventsOf(order.id)).toEqual(["payments.ordered", "payments.part-paid", "payments.paid"]);
  });

  test("too much pays, and the surplus is owed back", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id });
    expect(await deliver(aTransfer({ account: order.account, amount: 80_000n }))).toBe("paid");
    expect(await findOrder(db.work().db, order.id)).toMatchObject({ state: "paid", received: 8_000n });
    expect(await refundsOf(order)).toEqual([{ cause: "overpaid", amount: 72_000n, state: "due", provider: "bank" }]);
  });

  test("more than came is never owed back", async () => {
    const order = await anOrder(db.work(), { agencyId: agency.id });
    await deliver(aTransfer({ account: order.account, amount: 9_000n }));
    const work = db.work();
    const owe = (amount: bigint) =>
      work.transaction(async (tx) => {
        const locked = await lockOrder(tx, order.id);
        return locked && oweLinesBack(work, tx, locked, amount, { cause: "called-off", requestKey: order.id });
      });
    expect(await refusal(owe(8_001n))).toBe("payments/refund-too-much");
    expect((await owe(8_000n))?.state).toBe("refund-due");
    expect((await checkLedger(db.work().db)).length).toBe(0);
  });

  test("paid twice, after it was called off, after its term: each goes back by itself, once", async () => {
    const own = await agencyWithBank();
    const past = fixedClock(new Date(Date.now() - 8 * 86_400_000));
    const orders = await Promise.all([past, undefined, undefined].map((clock) => anOrder(db.work(undefined, clock), { agencyId: own.id })));
    const [late, twice, off] = orders;
    if (late === undefined || twice === undefined || off === undefined) throw new Error("three orders");
    await deliver(aTransfer({ account: twice.account }));
    await cancelOrder(db.work(), { orderId: off.id });
    for (const order of orders) {
      const transfer = aTransfer({ account: order.account });
      expect(await deliver(transfer)).toBe("owed-back");
      expect(await deliver(transfer)).toBe("repeated");
    }
    const causes = (await Promise.all(orders.map(refundsOf))).map((refunds) => refunds.map(({ cause }) => cause));
    expect(causes).toEqual([["after-expiry"], ["paid-twice"], ["after-cancel"]]);
    expect((await readBalances(db.work().db, own.id)).get("refund-payable")).toBe(-24_000n);
    expect(await heldOf(own.id)).toEqual([]);
  });

  test("parts of an order that is called off, or whose term ends, go back the way they came", async () => {
    const clock = fixedClock(new Date());
    const [off, lapsing] = [
      await anOrder(db.work(), { agencyId: agency.id }),
      await anOrder(db.work(undefined, clock), { agencyId: agency.id }),
    ];
    for (const { account } of [off, off, lapsing]) await deliver(aTransfer({ account, amount: 2_000n }));
    await cancelOrder(db.work(), { orderId: off.id });
    clock.set(new Date(lapsing.expiresAt.getTime() + 1));
    bank.statement = [];
    await queryOrders(db.work(undefined, clock), providers);
    expect(await stateOf(lapsing)).toBe("expired");
    expect((await refundsOf(off)).map(({ cause, amount }) => [cause, amount])).toEqual([
      ["called-off", 2_000n],
      ["called-off", 2_000n],
    ]);
    expect(await refundsOf(lapsing)).toMatchObject([{ cause: "expired-in-part", amount: 2_000n }]);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });
});

test("a gateway that is away keeps no lost callback of the bank from being found", async () => {
  const clock = fixedClock(new Date());
  const [atGateway, atBank] = [
    await anOrder(db.work(undefined, clock), { agencyId: agency.id }),
    await anOrder(db.work(undefined, clock), { agencyId: agency.id }),
  ];
  await db.work().transaction((tx) => markStarted(tx, atGateway.id, "gateway", new Date(clock.now().getTime() + 1)));
  bank.statement = [aTransfer({ account: atBank.account, at: clock.now() })];
  const gateway: Provider = {
    ...bank.provider,
    begin: () => Promise.resolve(no("provider-away")),
    query: () => Promise.resolve(no("bad-signature")),
  };
  clock.set(new Date(clock.now().getTime() + 5 * 60_000));
  await queryOrders(db.work(undefined, clock), { gateway, ...providers });
  expect([await stateOf(atGateway), await stateOf(atBank)]).toEqual(["open", "paid"]);
  bank.statement = [];
});

describe("money that fits no order is set aside, with the reason, and told", () => {
  test("another currency", async () => {
    const own = await agencyWithBank();
    const order = await anOrder(db.work(), { agencyId: own.id });
    const transfer = aTransfer({ account: order.account, currency: "USD" });
    expect(await deliver(transfer)).toBe("held");
    expect(await deliver(transfer)).toBe("repeated");
    expect(await heldOf(own.id)).toEqual([{ reason: "other-currency", orderId: order.id }]);
    expect(await stateOf(order)).toBe("open");
    const [held] = await listHeld(db.work(anOfficial({ agencyId: own.id, permissions: ["payments.see-held"] })));
    expect(await eventsOf(held?.id ?? "")).toEqual(["payments.held"]);
    expect((await readBalances(db.work().db, own.id)).get("held")).toBeUndefined();
  });

  test("for no order at all: an agency's account tells whose it is, else the node keeps it", async () => {
    const own = await agencyWithBank();
    const order = await anOrder(db.work(), { agencyId: own.id });
    const nobodys = `${order.account.slice(0, -1)}${(Number(order.account.slice(-1)) + 1) % 10}`;
    expect(await deliver(aTransfer({ account: nobodys }))).toBe("held");
    expect(await heldOf(own.id)).toEqual([{ reason: "unknown-order", orderId: null }]);
    expect((await readBalances(db.work().db, own.id)).get("held")).toBe(-8_000n);
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
      expect(await checkLedger(db.work().db)).toEqual([]);
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
