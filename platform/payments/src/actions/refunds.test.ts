import { anAgency } from "@motlan/agencies/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { checkLedger, findOrder, type Order, readBalances } from "../index.ts";
import { listeners, makeJobs } from "../jobs.ts";
import type { RefundAnswer, RefundRequest } from "../providers/provider.ts";
import { listRefundsOfOrder } from "../store/refunds.ts";
import { aBank, aLine, anOrder, aTransfer } from "../testing/index.ts";
import { askRefund } from "./ask-refund.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { decideRefund, payOutRefund } from "./decide-refund.ts";
import { markPaidAtCounter } from "./mark-paid-at-counter.ts";

const db = await testDatabase();
const bank = await aBank();
let answer: RefundAnswer = { did: "sent", reference: "HT1" };
const asked: RefundRequest[] = [];
const provider = {
  ...bank.provider,
  refund: async (request: RefundRequest) => {
    asked.push(request);
    return answer;
  },
};
const send = makeJobs({ bank: provider }).find(({ name }) => name === "payments.send-refunds");
afterAll(async () => {
  await bank[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900009", holder: "UBND" } });
const official = (...permissions: string[]) => anOfficial({ agencyId: agency.id, permissions });
const clerk = official("payments.see", "payments.ask-refund");
const leader = official("payments.approve-refund", "payments.ask-refund");

const pay = (order: Order, amount = order.amount) =>
  bookTransfer(db.work(), { provider: "bank", transfer: aTransfer({ account: order.account, amount }), evidence: "" });
async function paid(lines = [aLine({ retained: 70 })]): Promise<Order> {
  const order = await anOrder(db.work(), { agencyId: agency.id, lines });
  await pay(order);
  return order;
}
const ask = (order: Order, amount: bigint, requestKey: string = newId()) =>
  askRefund(db.work(clerk), { orderId: order.id, amount, words: "Thu nhầm mức", requestKey });
const stateOf = async (order: Order) => (await findOrder(db.work().db, order.id))?.state;
const refundsOf = async (order: Order) =>
  (await listRefundsOfOrder(db.work().db, order.id)).map(({ cause, amount, state }) => [cause, amount, state]);

describe("a refund by hand", () => {
  test("one asks with a reason, another approves, the bank sends it, the order is refunded", async () => {
    const order = await paid();
    const [refund] = await ask(order, 8_000n);
    const refundId = refund?.id ?? "";
    expect(await refundsOf(order)).toEqual([["by-hand", 8_000n, "asked"]]);
    await decideRefund(db.work(leader), { refundId, approve: true });
    await decideRefund(db.work(leader), { refundId, approve: true });
    expect(await stateOf(order)).toBe("refund-due");
    await send?.run(db.work(), {});
    await send?.run(db.work(), {});
    expect(asked.filter(({ requestKey }) => requestKey === refundId.replaceAll("-", ""))).toHaveLength(1);
    expect([await stateOf(order), await refundsOf(order)]).toEqual(["refunded", [["by-hand", 8_000n, "sent"]]]);
    expect((await listEventsOf(db.work().db, refundId)).map(({ type }) => type)).toEqual([
      "payments.refund-asked",
      "payments.refund-due",
      "payments.refund-sent",
    ]);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("asked twice with one key it is asked once; never more than was paid; a part leaves the order paid", async () => {
    const order = await paid();
    const key = newId();
    expect(await ask(order, 3_000n, key)).toHaveLength(1);
    expect((await ask(order, 3_000n, key)).map(({ amount }) => amount)).toEqual([3_000n]);
    expect(await refusal(ask(order, 5_001n))).toBe("payments/refund-too-much");
    expect(await refusal(askRefund(db.work(clerk), { orderId: order.id, amount: 1n, words: " ", requestKey: "x" }))).toBe(
      "payments/reason-needed",
    );
    const [first] = await listRefundsOfOrder(db.work().db, order.id);
    await decideRefund(db.work(leader), { refundId: first?.id ?? "", approve: true });
    await send?.run(db.work(), {});
    expect(await findOrder(db.work().db, order.id)).toMatchObject({ state: "paid", refunded: 3_000n });
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("not approved, nothing moves and it cannot be approved any more", async () => {
    const order = await paid();
    const [refund] = await ask(order, 8_000n);
    const refundId = refund?.id ?? "";
    await decideRefund(db.work(leader), { refundId, approve: false });
    expect(await refusal(decideRefund(db.work(leader), { refundId, approve: true }))).toBe("payments/refund-decided");
    expect([await stateOf(order), await refundsOf(order)]).toEqual(["paid", [["by-hand", 8_000n, "rejected"]]]);
  });

  test("of two approvals at once with a cancellation, the money is owed once", async () => {
    const order = await paid();
    const [refund] = await ask(order, 8_000n);
    const act = () => decideRefund(db.work(leader), { refundId: refund?.id ?? "", approve: true });
    await Promise.allSettled([act(), act(), cancelOrder(db.work(), { orderId: order.id })]);
    const owed = (await listRefundsOfOrder(db.work().db, order.id)).filter(({ state }) => state === "due");
    expect(owed.reduce((sum, { amount }) => sum + amount, 0n)).toBe(8_000n);
    expect(await checkLedger(db.work().db)).toEqual([]);
    await send?.run(db.work(), {});
  });
});

describe("sending", () => {
  test("while the bank is away it is tried again later; a bank that will not pay leaves it to an official, who pays it out in cash", async () => {
    const clock = fixedClock(new Date());
    const order = await paid();
    await cancelOrder(db.work(undefined, clock), { orderId: order.id });
    const [due] = await listRefundsOfOrder(db.work().db, order.id);
    const refundId = due?.id ?? "";
    answer = { did: "away" };
    await send?.run(db.work(undefined, clock), {});
    await send?.run(db.work(undefined, clock), {});
    expect(await listRefundsOfOrder(db.work().db, order.id)).toMatchObject([{ state: "due", tries: 1, fault: "provider-away" }]);
    clock.advance(61_000);
    answer = { did: "refused", why: "account-closed" };
    await send?.run(db.work(undefined, clock), {});
    expect(await listRefundsOfOrder(db.work().db, order.id)).toMatchObject([{ state: "failed", fault: "account-closed" }]);
    expect(await checkLedger(db.work().db)).toEqual([]);
    await payOutRefund(db.work(clerk), { refundId });
    await payOutRefund(db.work(clerk), { refundId });
    expect(await stateOf(order)).toBe("refunded");
    expect(await checkLedger(db.work().db)).toEqual([]);
    answer = { did: "sent", reference: "HT2" };
  });

  test("what came in cash is paid out in cash, and no job sends it", async () => {
    const own = await anAgency(db.work());
    const till = anOfficial({ agencyId: own.id, permissions: ["payments.see", "payments.ask-refund"] });
    const order = await anOrder(db.work(), { agencyId: own.id });
    await markPaidAtCounter(db.work(till), { orderId: order.id });
    await cancelOrder(db.work(), { orderId: order.id });
    await send?.run(db.work(), {});
    const [due] = await listRefundsOfOrder(db.work().db, order.id);
    expect(due).toMatchObject({ state: "due", provider: "cash" });
    await payOutRefund(db.work(till), { refundId: due?.id ?? "" });
    expect((await readBalances(db.work().db, own.id)).get("cash")).toBe(0n);
    expect(await stateOf(order)).toBe("refunded");
  });

  test("a refund a bank already sent is not decided again", async () => {
    const order = await paid();
    await cancelOrder(db.work(), { orderId: order.id });
    const [due] = await listRefundsOfOrder(db.work().db, order.id);
    expect(await refusal(payOutRefund(db.work(clerk), { refundId: due?.id ?? "" }))).toBe("payments/refund-decided");
    await send?.run(db.work(), {});
    expect(await refundsOf(order)).toEqual([["called-off", 8_000n, "sent"]]);
  });
});

describe("by rule, when a dossier's news says so", () => {
  const listener = listeners[0];
  const law = "Thông tư 1/2026";
  const terms = [
    { when: "refused", percent: 50, law },
    { when: "late", percent: 100, law },
  ] as const;
  const hear = async (order: Order, type: string, data: Record<string, string | boolean>) =>
    listener?.hear(db.work(), {
      ...{ tx: "1", id: 1n, key: "k", at: new Date("2026-11-22T09:00:00+07:00"), type, subject: order.dossierId ?? "" },
      ...{ agency_id: agency.id, actor: { kind: "system" }, data },
    });
  test.each([
    ["refused, by its declaration's term", terms, "dossiers.refused", {}, [["refused", 4_000n, "due"]]],
    ["decided late", terms, "dossiers.decided", { due: "2026-11-21T17:00:00+07:00" }, [["late", 8_000n, "due"]]],
    ["decided in time", terms, "dossiers.decided", { due: "2026-11-23T17:00:00+07:00" }, []],
    ["refused where no act gives it back", [], "dossiers.refused", {}, []],
    ["withdrawn before take-in", [], "dossiers.withdrawn", { takenIn: false }, [["withdrawn", 8_000n, "due"]]],
    [
      "withdrawn before take-in, where its acts speak of other things",
      terms,
      "dossiers.withdrawn",
      { takenIn: false },
      [["withdrawn", 8_000n, "due"]],
    ],
    [
      "withdrawn before take-in, by its own act",
      [{ when: "withdrawn", percent: 50, law }],
      "dossiers.withdrawn",
      { takenIn: false },
      [["withdrawn", 4_000n, "due"]],
    ],
    [
      "refused late",
      terms,
      "dossiers.refused",
      { due: "2026-11-21T17:00:00+07:00" },
      [
        ["refused", 4_000n, "due"],
        ["late", 4_000n, "due"],
      ],
    ],
    ["withdrawn after work was done", [], "dossiers.withdrawn", { takenIn: true }, []],
    ["stopped", [{ when: "stopped", percent: 25, law }], "dossiers.stopped", {}, [["stopped", 2_000n, "due"]]],
  ] as const)("%s", async (_what, refunds, type, data, owed) => {
    const order = await paid([aLine({ refunds })]);
    await hear(order, type, data);
    await hear(order, type, data);
    expect(await refundsOf(order)).toEqual(owed);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("of an order for two dossiers, only the lines of the one that was refused", async () => {
    const [a, b] = [newId(), newId()];
    const refunds = [{ when: "refused", percent: 100, law }] as const;
    const line = (id: string, amount: bigint) => aLine({ amount, refunds, subject: { kind: "dossier", id } });
    const order = await anOrder(db.work(), {
      agencyId: agency.id,
      lines: [line(a, 8_000n), line(b, 5_000n)],
      subject: { kind: "linked", id: a },
    });
    await pay(order);
    await hear({ ...order, dossierId: b }, "dossiers.refused", {});
    expect(await refundsOf(order)).toEqual([["refused", 5_000n, "due"]]);
  });

  test("the shares that give are those of the line that goes back, whatever stands after it", async () => {
    const own = await anAgency(db.work(), { bank: { bin: "970499", number: "9900010", holder: "UBND" } });
    const refunds = [{ when: "refused", percent: 100, law }] as const;
    const lines = [aLine({ retained: 70, refunds }), aLine({ id: "card", kind: "charge", amount: 5_000n })];
    const order = await anOrder(db.work(), { agencyId: own.id, lines });
    await pay(order);
    await hear(order, "dossiers.refused", {});
    const balances = await readBalances(db.work().db, own.id);
    expect([balances.get("retained"), balances.get("remitted")]).toEqual([0n, -5_000n]);
    await cancelOrder(db.work(), { orderId: order.id });
    expect((await readBalances(db.work().db, own.id)).get("remitted")).toBe(0n);
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("late and then refused, a dossier's lines go back once, and never another's", async () => {
    const [a, b] = [newId(), newId()];
    const line = (id: string, amount: bigint) => aLine({ amount, refunds: terms, subject: { kind: "dossier", id } });
    const subject = { kind: "linked", id: a };
    const order = await anOrder(db.work(), { agencyId: agency.id, lines: [line(a, 8_000n), line(b, 5_000n)], subject });
    await pay(order);
    const [ofA, ofB] = [
      { ...order, dossierId: a },
      { ...order, dossierId: b },
    ];
    await hear(ofB, "dossiers.refused", {});
    await hear(ofB, "dossiers.decided", { due: "2026-11-21T17:00:00+07:00" });
    expect((await refundsOf(order)).map(([cause, amount]) => [cause, amount])).toEqual([
      ["refused", 2_500n],
      ["late", 2_500n],
    ]);
    await hear(ofA, "dossiers.decided", { due: "2026-11-21T17:00:00+07:00" });
    expect(await stateOf(order)).toBe("refund-due");
    expect(await checkLedger(db.work().db)).toEqual([]);
  });

  test("what the law gives back waits for nobody: an asking in its way is struck, and the rest may be asked again", async () => {
    const order = await paid([aLine({ refunds: terms })]);
    const [asking] = await ask(order, 6_000n);
    await hear(order, "dossiers.refused", {});
    expect((await refundsOf(order)).sort()).toEqual([
      ["by-hand", 6_000n, "rejected"],
      ["refused", 4_000n, "due"],
    ]);
    expect((await listEventsOf(db.work().db, asking?.id ?? "")).map(({ type }) => type)).toEqual([
      "payments.refund-asked",
      "payments.refund-rejected",
    ]);
    expect(await ask(order, 4_000n)).toHaveLength(1);
    expect((await cancelOrder(db.work(), { orderId: order.id })).state).toBe("refund-due");
    expect(await checkLedger(db.work().db)).toEqual([]);
  });
});
